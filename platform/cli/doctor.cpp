// jointline doctor: is what the program stands on sound, and what to do where it is not.
#include <algorithm>
#include <filesystem>
#include <system_error>

#include <CLI/CLI.hpp>

#include "core/app/checkup.h"
#include "core/app/knowledge_assets.h"
#include "core/base/json.h"
#include "platform/cli/subcommands.h"
#include "platform/shell/files.h"

namespace jointline::cli {
namespace {

namespace fs = std::filesystem;

struct Found {
    std::string about;  ///< "knowledge 2026.11.1, built in"
    std::vector<Error> faults;
    std::string what_to_do;  ///< where there are faults
};

Found check_built_in_knowledge() {
    Found found{"knowledge, built in", built_in_faults(), "Install the program again; this copy of it is damaged."};
    if (const auto knowledge = built_in_knowledge()) found.about = "knowledge " + knowledge->version + ", built in";
    return found;
}

/// A folder laid out like assets/knowledge, as a clinician changes it.
Found check_knowledge_folder(const std::string& folder) {
    Found found{"knowledge in " + folder, {}, "Change what is named above, and ask again."};
    std::error_code error;
    std::vector<std::string> names;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == ".json")
            names.push_back(fs::relative(at->path(), folder, error).generic_string());
    if (error) {
        found.faults.push_back({ErrorCode::BadInput, "cannot be read as a folder: " + error.message(), folder});
        return found;
    }
    std::sort(names.begin(), names.end());
    std::vector<std::string> texts;
    texts.reserve(names.size());
    for (const std::string& name : names) {
        auto text = shell::read_file((fs::path(folder) / name).string());
        if (!text) found.faults.push_back(text.error());
        texts.push_back(text ? *std::move(text) : std::string());
    }
    std::vector<triage::NamedText> files;
    for (std::size_t i = 0; i < names.size(); ++i) files.push_back({names[i], texts[i]});
    for (Error& fault : knowledge_faults(files)) {
        if (!fault.file.empty()) fault.file = (fs::path(folder) / fault.file).string();
        found.faults.push_back(std::move(fault));
    }
    return found;
}

Found check_data(const Arguments& arguments) {
    const auto folder = shell::data_folder(arguments.data);
    if (!folder) return {"database", {folder.error()}, "Name a folder with --data."};
    const std::string path = *folder + "/jointline.db";
    std::error_code error;
    if (fs::exists(*folder, error) && !fs::is_directory(*folder, error))
        return {"database " + path,
                {{ErrorCode::Storage, "a file stands where the folder should be", *folder}},
                "Name another folder with --data."};
    if (!fs::exists(path, error))
        return {"database " + path + ": not there yet, it is made when the program first starts", {}, {}};
    const auto checkup = check_database(path);
    const bool newer = !checkup.faults.empty() && checkup.faults.front().code == ErrorCode::NewerDatabase;
    const std::string version = checkup.version > 0 ? ", version " + std::to_string(checkup.version) : "";
    return {"database " + path + version, checkup.faults,
            newer ? "Install a newer version of the program; nothing in the file was changed."
                  : "Keep a copy of the file and put a backup in its place; nothing was deleted."};
}

void write_json(JsonWriter& json, const std::vector<Found>& all) {
    json.begin_object().key("checked").begin_array();
    bool sound = true;
    for (const Found& found : all) {
        sound = sound && found.faults.empty();
        json.begin_object().member("about", found.about).key("faults").begin_array();
        for (const Error& fault : found.faults) json.value(fault.text());
        json.end_array().end_object();
    }
    json.end_array().member("sound", sound).end_object();
}

}  // namespace

void declare_doctor(CLI::App& options, Arguments& arguments) {
    options.add_option("--knowledge", arguments.knowledge, "check the knowledge files of this folder instead")
        ->type_name("DIR");
}

int doctor(const Arguments& arguments) {
    std::vector<Found> all;
    if (arguments.knowledge.empty())
        all = {check_built_in_knowledge(), check_data(arguments)};
    else
        all = {check_knowledge_folder(arguments.knowledge)};

    int code = exit_done;
    for (const Found& found : all) {
        for (const Error& fault : found.faults) code = worse(code, complain(fault));
        if (arguments.json) continue;
        print(found.about + (found.faults.empty() ? ": sound" : ": not sound. " + found.what_to_do));
    }
    if (arguments.json) {
        JsonWriter json;
        write_json(json, all);
        print(json.text());
    }
    return code;
}

}  // namespace jointline::cli
