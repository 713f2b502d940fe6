#include "assets/body/bake/knee_scene.h"

#include <array>

#include "assets/body/bake/picture.h"

namespace jointline::bake {

namespace {

constexpr float cell_size = 7;
constexpr float half_diagonal = cell_size * 0.87F;
constexpr float skin_reach = 2.2F;  // soft parts may come so close under (over) the skin's surface

struct Root {
    Part soft;
    Part into;
    float width;
};

// Where soft tissue grows into something else, over how many millimetres it does.
constexpr Root roots[] = {
    {Part::PatellarTendon, Part::Patella, 5},
    {Part::PatellarTendon, Part::Tibia, 5},
    {Part::QuadricepsTendon, Part::Patella, 5},
    {Part::RectusFemoris, Part::QuadricepsTendon, 8},
    {Part::VastusMedialis, Part::QuadricepsTendon, 6},
    {Part::VastusLateralis, Part::QuadricepsTendon, 6},
    {Part::VastusMedialis, Part::Patella, 6},
    {Part::VastusLateralis, Part::Patella, 6},
    {Part::Mcl, Part::Femur, 5},
    {Part::Mcl, Part::Tibia, 3},
    {Part::Lcl, Part::Femur, 4},
    {Part::Lcl, Part::Fibula, 4},
    {Part::BicepsFemoris, Part::Fibula, 5},
    {Part::Itb, Part::Tibia, 5},
    {Part::Sartorius, Part::Tibia, 2.5F},
    {Part::Gracilis, Part::Tibia, 2.5F},
    {Part::Semitendinosus, Part::Tibia, 2.5F},
    {Part::Semimembranosus, Part::Tibia, 4},
    {Part::GastrocnemiusMedial, Part::Femur, 5},
    {Part::GastrocnemiusLateral, Part::Femur, 5},
    {Part::GastrocnemiusMedial, Part::Cartilage, 5},
    {Part::GastrocnemiusLateral, Part::Cartilage, 5},
    {Part::Popliteus, Part::Tibia, 4},
    {Part::Popliteus, Part::Femur, 4},
    {Part::Plantaris, Part::Femur, 4},
    {Part::Soleus, Part::Tibia, 4},
    {Part::Soleus, Part::Fibula, 5},
    {Part::DeepCalf, Part::Tibia, 4},
    {Part::TibialisAnterior, Part::Tibia, 5},
    {Part::Peroneals, Part::Fibula, 5},
    {Part::AdductorMagnus, Part::Femur, 5},
    {Part::FatPad, Part::PatellarTendon, 2.5F},
    {Part::FatPad, Part::Patella, 4},
    {Part::Acl, Part::Tibia, 4},
    {Part::Pcl, Part::Tibia, 4},
    {Part::Acl, Part::Femur, 4},
    {Part::Pcl, Part::Femur, 4},
};

using RootTable = std::array<std::array<float, part_count>, part_count>;

const RootTable& root_width() {
    static const RootTable table = [] {
        RootTable t{};
        for (const Root& r : roots) {
            const auto a = static_cast<std::size_t>(r.soft);
            const auto b = static_cast<std::size_t>(r.into);
            t[a][b] = t[b][a] = r.width;
        }
        return t;
    }();
    return table;
}

}  // namespace

KneeScene::KneeScene(const Knee& knee, std::uint64_t hidden, Vec low, Vec high)
    : knee_(knee),
      hidden_(hidden | bits(Part::None, Part::RetinaculumMedial, Part::RetinaculumLateral, Part::Capsule)),
      low_(low),
      nx_(static_cast<int>((high.x - low.x) / cell_size) + 1),
      ny_(static_cast<int>((high.y - low.y) / cell_size) + 1),
      nz_(static_cast<int>((high.z - low.z) / cell_size) + 1) {
    const auto count = static_cast<std::size_t>(nx_) * static_cast<std::size_t>(ny_) * static_cast<std::size_t>(nz_);
    near_.resize(count);
    std::vector<std::uint8_t> deep(count, 0);
    each_row(ny_ * nz_, [&](int row) {
        for (int x = 0; x < nx_; ++x) {
            const std::size_t i =
                static_cast<std::size_t>(row) * static_cast<std::size_t>(nx_) + static_cast<std::size_t>(x);
            const auto middle = [](int k) { return (static_cast<float>(k) + 0.5F) * cell_size; };
            const Vec p = low_ + Vec{middle(x), middle(row % ny_), middle(row / ny_)};
            const float skin = knee_.skin(p);
            deep[i] = skin < -(8 + 1.4F * half_diagonal) ? 1 : 0;
            std::array<float, part_count> d{};
            float best = 1e9F;
            for (int k = 1; k < part_count; ++k) {
                const auto part = static_cast<Part>(k);
                float& own = d[static_cast<std::size_t>(k)];
                own = 1e9F;
                if ((hidden_ & bit(part)) != 0) continue;
                own = knee_.part(part, p);
                if (is_under_skin(part) && own < 12) own = std::max(own, std::min(skin, 0.0F) - 4);
                best = std::min(best, own);
            }
            for (int k = 1; k < part_count; ++k)
                if (d[static_cast<std::size_t>(k)] < best + 2.9F * half_diagonal + 0.25F * std::fabs(best))
                    near_[i].push_back(static_cast<Part>(k));
        }
    });
    deep_.assign(deep.begin(), deep.end());
}

int KneeScene::cell(Vec p) const {
    const Vec q = (p - low_) * (1 / cell_size);
    if (q.x < 0 || q.y < 0 || q.z < 0) return -1;
    const int x = static_cast<int>(q.x);
    const int y = static_cast<int>(q.y);
    const int z = static_cast<int>(q.z);
    if (x >= nx_ || y >= ny_ || z >= nz_) return -1;
    return x + nx_ * (y + ny_ * z);
}

KneeScene::Hit KneeScene::at(Vec p) const {
    Hit first;
    Hit second;
    float skin = 1e9F;
    const int index = cell(p);
    const bool deep = index >= 0 && deep_[static_cast<std::size_t>(index)];
    const auto consider = [&](Part part) {
        float d = knee_.part(part, p);
        if (is_under_skin(part) && !deep && d < 12) {
            if (skin > 1e8F) skin = knee_.skin(p) + skin_reach;
            d = smooth_max(d, skin, 4);
        }
        if (d < first.distance) {
            second = first;
            first.distance = d;
            first.part = part;
        } else if (d < second.distance) {
            second.distance = d;
            second.part = part;
        }
    };
    if (index >= 0) {
        for (const Part part : near_[static_cast<std::size_t>(index)]) consider(part);
    } else {
        for (int k = 1; k < part_count; ++k)
            if ((hidden_ & bit(static_cast<Part>(k))) == 0) consider(static_cast<Part>(k));
    }
    const float width = root_width()[static_cast<std::size_t>(first.part)][static_cast<std::size_t>(second.part)];
    if (width > 0 && second.distance - first.distance < width) {
        first.other = second.part;
        first.share = 0.5F * (1 - (second.distance - first.distance) / width);
        first.distance = smooth_min(first.distance, second.distance, width);
    }
    return first;
}

}  // namespace jointline::bake
