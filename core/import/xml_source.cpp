#include "core/import/xml_source.h"

#include <algorithm>

#include "core/import/xml_scanner.h"

namespace jointline::import {
namespace {

constexpr std::size_t slice_bytes_per_element = 32;

}  // namespace

XmlSource::XmlSource(std::string_view bytes, XmlHandler& handler) : bytes_(bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes_.substr(0, byte_order_mark.size()) == byte_order_mark) skipped_ = byte_order_mark.size();
    const auto begin = bytes_.find_first_not_of(" \t\r\n", skipped_);  // Strava's exports begin with blanks
    skipped_ = begin == std::string_view::npos ? bytes_.size() : begin;
    bytes_.remove_prefix(skipped_);
    if (XmlScanner::can_read(bytes_))
        scanner_ = std::make_unique<XmlScanner>(bytes_, handler);
    else
        stream_ = std::make_unique<XmlStream>(handler);
}

XmlSource::~XmlSource() = default;

Step XmlSource::step(int elements) {
    Step step = Step::Finished;
    if (scanner_) {
        step = scanner_->step(elements);
        fed_ = scanner_->position();
        damage_ = scanner_->damage();
    } else {
        const std::string_view piece =
            bytes_.substr(fed_, static_cast<std::size_t>(std::max(elements, 1)) * slice_bytes_per_element);
        fed_ += piece.size();
        const bool is_last = fed_ == bytes_.size();
        if (stream_->feed(piece, is_last) && !is_last) step = Step::More;
        damage_ = stream_->damage();
    }
    if (damage_) damage_->byte += skipped_;
    return step;
}

std::size_t XmlSource::position() const { return skipped_ + (scanner_ ? scanner_->position() : fed_); }

const std::optional<XmlDamage>& XmlSource::damage() const { return damage_; }

}  // namespace jointline::import
