#include "core/base/json.h"
#include "core/shoes/fitting.h"

namespace jointline::shoes {
namespace {

constexpr std::string_view schema = "jointline-fitting";
constexpr int version = 1;

void put(JsonWriter& json, std::string_view key, std::string_view text) {
    if (!text.empty()) json.member(key, text);
}
template <typename Unit>
void put(JsonWriter& json, std::string_view key, const std::optional<Unit>& value) {
    if (value) json.member(key, value->value);
}

void write(JsonWriter& json, const Foot& foot) {
    json.key("foot").begin_object();
    put(json, "left_length_mm", foot.left_length);
    put(json, "right_length_mm", foot.right_length);
    put(json, "left_width_mm", foot.left_width);
    put(json, "right_width_mm", foot.right_width);
    put(json, "shape", name(foot.shape));
    put(json, "volume", name(foot.volume));
    json.end_object();
}

void write(JsonWriter& json, const Tried& tried) {
    json.begin_object();
    put(json, "label", tried.label);
    put(json, "brand", tried.brand);
    put(json, "model", tried.model);
    put(json, "category", name(tried.category));
    if (tried.size) json.member("size_system", name(tried.size->system)).member("size", tried.size->value);
    put(json, "width", tried.width);
    put(json, "drop_mm", tried.drop);
    if (tried.comfort) json.member("comfort", *tried.comfort);
    if (!tried.feels.empty()) {
        json.key("feels").begin_array();
        for (const Feel feel : tried.feels) json.value(name(feel));
        json.end_array();
    }
    put(json, "words", tried.words);
    if (tried.taken) json.member("taken", true);
    put(json, "why_not", tried.why_not);
    json.end_object();
}

/// Takes members that may be missing and keeps the first one that is not what it should be.
class Members {
public:
    explicit Members(std::optional<Error>& wrong) : wrong_(wrong) {}

    std::string text(JsonNode node, std::string_view key) {
        const auto member = node.find(key);
        return member ? take(member->as_string()) : std::string{};
    }
    template <typename Unit>
    std::optional<Unit> measured(JsonNode node, std::string_view key) {
        const auto member = node.find(key);
        if (!member) return std::nullopt;
        return Unit{take(member->as_number())};
    }
    bool flag(JsonNode node, std::string_view key) {
        const auto member = node.find(key);
        return member && take(member->as_bool());
    }
    /// One of the names that `parse` knows; `otherwise` where nothing is said.
    template <typename Kind, typename Parse>
    Kind kind(JsonNode node, std::string_view key, Kind otherwise, Parse parse) {
        const auto member = node.find(key);
        if (!member) return otherwise;
        const std::string word = take(member->as_string());
        const auto found = parse(word);
        if (!found && !wrong_) wrong_ = member->error(std::string(key) + ": unknown word " + word);
        return found.value_or(otherwise);
    }
    template <typename T>
    T take(Result<T> result) {
        if (result) return std::move(result).value();
        if (!wrong_) wrong_ = result.error();
        return T{};
    }

private:
    std::optional<Error>& wrong_;
};

Foot foot_of(Members& members, JsonNode node) {
    Foot foot;
    foot.left_length = members.measured<Millimeters>(node, "left_length_mm");
    foot.right_length = members.measured<Millimeters>(node, "right_length_mm");
    foot.left_width = members.measured<Millimeters>(node, "left_width_mm");
    foot.right_width = members.measured<Millimeters>(node, "right_width_mm");
    foot.shape = members.kind(node, "shape", Foot::Shape::Unknown, foot_shape_named);
    foot.volume = members.kind(node, "volume", Foot::Volume::Unknown, volume_named);
    return foot;
}

Tried tried_of(Members& members, JsonNode node) {
    Tried tried;
    tried.label = members.text(node, "label");
    tried.brand = members.text(node, "brand");
    tried.model = members.text(node, "model");
    tried.category = members.kind(node, "category", Category::Unknown, category_named);
    if (const auto size = node.find("size"))
        tried.size =
            Size{members.kind(node, "size_system", SizeSystem::Eu, size_system_named), members.take(size->as_number())};
    tried.width = members.text(node, "width");
    tried.drop = members.measured<Millimeters>(node, "drop_mm");
    if (const auto comfort = node.find("comfort"))
        tried.comfort = static_cast<int>(members.take(comfort->as_integer()));
    if (const auto all = node.find("feels"))
        for (std::size_t i = 0; i < all->size(); ++i) {
            // A word that a later version added is passed over: the rest of the note is worth having.
            if (const auto feel = feel_named(members.take(all->at(i).as_string()))) tried.feels.push_back(*feel);
        }
    tried.words = members.text(node, "words");
    tried.taken = members.flag(node, "taken");
    tried.why_not = members.text(node, "why_not");
    return tried;
}

}  // namespace

std::string to_json(const Fitting& fitting) {
    JsonWriter json;
    json.begin_object().member("schema", schema).member("version", version);
    json.member("day", format_day(fitting.day));
    put(json, "shop", fitting.shop);
    if (fitting.foot != Foot{}) write(json, fitting.foot);
    put(json, "gait", fitting.gait);
    put(json, "own_pair", fitting.own_pair);
    json.key("tried").begin_array();
    for (const Tried& tried : fitting.tried) write(json, tried);
    json.end_array();
    put(json, "remark", fitting.remark);
    if (fitting.shop_may_keep) json.member("shop_may_keep", true);
    json.end_object();
    return json.text();
}

Result<Fitting> fitting_from_json(std::string_view text, std::string file) {
    const auto json = Json::parse(text, std::move(file));
    if (!json) return json.error();
    const JsonNode root = json->root();
    std::optional<Error> wrong;
    Members members(wrong);
    if (members.text(root, "schema") != schema) return root.error("expected the notes of a fitting");
    if (members.take(root.integer("version")) > version) return root.error("from a newer version of the program");
    Fitting fitting;
    const auto day = parse_day(members.text(root, "day"));
    if (!day) return root.error("day: expected a day such as 2025-05-03");
    fitting.day = *day;
    fitting.shop = members.text(root, "shop");
    if (const auto foot = root.find("foot")) fitting.foot = foot_of(members, *foot);
    fitting.gait = members.text(root, "gait");
    fitting.own_pair = members.text(root, "own_pair");
    if (const auto tried = root.find("tried"))
        for (std::size_t i = 0; i < tried->size(); ++i) fitting.tried.push_back(tried_of(members, tried->at(i)));
    fitting.remark = members.text(root, "remark");
    fitting.shop_may_keep = members.flag(root, "shop_may_keep");
    if (wrong) return *wrong;
    if (const auto found = faults(fitting); !found.empty()) return root.error(found.front().what);
    return fitting;
}

}  // namespace jointline::shoes
