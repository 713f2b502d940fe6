#include "ui/semantics.h"

#include <cmath>

namespace jointline::ui {

namespace {

void write_text(std::string& out, std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (byte < 0x20) {
            out += "\\u00";
            out += hex[byte >> 4U];
            out += hex[byte & 15U];
        } else {
            out += c;
        }
    }
    out += '"';
}

/// Whole numbers where they are, else one decimal: short, and the same everywhere.
void write_number(std::string& out, float value) {
    const long tenths = std::lround(value * 10);
    if (tenths < 0) out += '-';
    const long size = std::labs(tenths);
    out += std::to_string(size / 10);
    if (size % 10 != 0) {
        out += '.';
        out += std::to_string(size % 10);
    }
}

void write_nodes(std::string& out, const std::vector<Node>& nodes) {
    out += '[';
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Node& node = nodes[i];
        if (i > 0) out += ", ";
        out += "{\"id\": ";
        write_text(out, node.id);
        out += ", \"role\": ";
        write_text(out, node.role);
        out += ", \"label\": ";
        write_text(out, node.label);
        out += ", \"value\": ";
        write_text(out, node.value);
        out += ", \"rect\": [";
        const float numbers[] = {node.at.x, node.at.y, node.size.x, node.size.y};
        for (std::size_t n = 0; n < 4; ++n) {
            if (n > 0) out += ", ";
            write_number(out, numbers[n]);
        }
        out += "], \"enabled\": ";
        out += node.enabled ? "true" : "false";
        out += ", \"focused\": ";
        out += node.focused ? "true" : "false";
        out += ", \"visible\": ";
        out += node.visible ? "true" : "false";
        out += ", \"children\": ";
        write_nodes(out, node.children);
        out += '}';
    }
    out += ']';
}

void hide(std::vector<Node>& nodes) {
    for (Node& node : nodes) {
        node.visible = false;
        hide(node.children);
    }
}

}  // namespace

void Semantics::begin(std::string_view screen) {
    screen_ = screen;
    nodes_.clear();
    open_.clear();
}

void Semantics::add(Node node) { (open_.empty() ? nodes_ : open_.back().children).push_back(std::move(node)); }

void Semantics::open(Node node) { open_.push_back(std::move(node)); }

void Semantics::close() {
    Node group = std::move(open_.back());
    open_.pop_back();
    add(std::move(group));
}

void Semantics::cover() {
    hide(nodes_);
    for (Node& group : open_) {
        group.visible = false;
        hide(group.children);
    }
}

std::string Semantics::json() const {
    std::string out = "{\"screen\": ";
    write_text(out, screen_);
    out += ", \"nodes\": ";
    write_nodes(out, nodes_);
    out += '}';
    return out;
}

}  // namespace jointline::ui
