#pragma once
/// The left knee as distance fields, one for each structure and one for the skin.
///
/// Shapes  origin at the joint line, x outwards (lateral), y up, z to the front.
/// Units   millimetres. Proportions are ordinary adult values and drawing judgement, not one person's.
#include "assets/body/bake/band.h"
#include "assets/body/bake/knee_parts.h"
#include "assets/body/bake/knee_pose.h"
#include "assets/body/bake/loft.h"
#include "assets/body/bake/shapes.h"

namespace jointline::bake {

/// Femur, tibia, fibula, kneecap, and the cartilage that covers the condyles.
class KneeBones {
public:
    KneeBones();
    float condyles(Vec p) const;
    float cartilage(Vec p) const;
    float femur(Vec p) const;
    float tibia(Vec p) const;
    float fibula(Vec p) const;
    float patella(Vec p) const;

private:
    Loft tibia_;
    Loft femur_;
};

/// Ligaments, tendons that are bands, nerves and vessels.
struct KneeBands {
    explicit KneeBands(const Pose& pose);
    Band mcl, mcl_deep, lcl, acl, pcl;
    Band patellar_tendon, quadriceps_tendon, itb;
    Band rectus, sartorius, gracilis, semitendinosus, biceps, semimembranosus, adductor;
    Band popliteus, plantaris;
    Band tibial_nerve, peroneal_nerve, artery;
};

class Knee {
public:
    explicit Knee(Pose pose = {});
    float part(Part part, Vec p) const;
    float skin(Vec p) const;
    /// A point of a part as it lies in the straight knee, and how far bending has turned it.
    struct Straight {
        Vec p;
        float turn;
    };
    Straight straightened(Part part, Vec p) const;
    const Pose& pose() const { return pose_; }
    bool quadriceps_cut = false;  ///< ligament layer: only a stump of the tendon above the kneecap

private:
    float meniscus(Vec p, bool medial) const;
    float fat_pad(Vec p) const;
    float gastrocnemius(Vec p, bool medial) const;
    float straight_skin(Vec p) const;
    float bent_skin(Vec p) const;

    Pose pose_;
    KneeBones bones_;
    KneeBands bands_;
    Loft skin_;
    RoundCone calf_medial_head_;
    RoundCone calf_lateral_head_;
};

}  // namespace jointline::bake
