#pragma once
/// The structures of the knee that are drawn. A part's number is its place in body::all_structure_names() + 1, and what
/// a structure mask holds.
#include <cstdint>

namespace jointline::bake {

enum class Part : std::uint8_t {
    None,
    Femur,
    Tibia,
    Fibula,
    Patella,
    Cartilage,
    MeniscusMedial,
    MeniscusLateral,
    Acl,
    Pcl,
    Mcl,
    Lcl,
    PatellarTendon,
    QuadricepsTendon,
    Itb,
    Sartorius,
    Gracilis,
    Semitendinosus,
    BicepsFemoris,
    Semimembranosus,
    GastrocnemiusMedial,
    GastrocnemiusLateral,
    FatPad,
    VastusMedialis,
    VastusLateralis,
    RetinaculumMedial,
    RetinaculumLateral,
    RectusFemoris,
    Soleus,
    TibialisAnterior,
    Peroneals,
    AdductorMagnus,
    Nerve,
    Artery,
    Popliteus,
    Capsule,
    DeepCalf,
    Plantaris,
};
inline constexpr int part_count = 38;  // with None

inline constexpr std::uint64_t bit(Part part) { return std::uint64_t{1} << static_cast<unsigned>(part); }
template <typename... Parts>
constexpr std::uint64_t bits(Parts... parts) {
    return (bit(parts) | ...);
}

/// Kept within the skin: everything but bone, cartilage, menisci, cruciates and fat pad.
inline constexpr bool is_under_skin(Part part) { return part >= Part::Mcl && part != Part::FatPad; }

}  // namespace jointline::bake
