#include "core/triage/logarithm.h"

#include <cmath>

namespace jointline::triage {

namespace {
// ln 2 in two parts: n * ln2_high is exact for every exponent of a double.
constexpr double ln2_high = 6.93147180369123816490e-01;
constexpr double ln2_low = 1.90821492927058770002e-10;
}  // namespace

double exponential(double x) {
    if (x < -700) return 0;
    const double n = std::floor(x / (ln2_high + ln2_low) + 0.5);
    const double r = (x - n * ln2_high) - n * ln2_low;  // |r| <= ln 2 / 2: the 14th term of the series is below 1e-17
    double sum = 1;
    for (int term = 14; term > 0; --term) sum = 1 + sum * r / term;
    return std::ldexp(sum, static_cast<int>(n));
}

double logarithm(double x) {
    int exponent = 0;
    double mantissa = std::frexp(x, &exponent);  // 0.5 <= mantissa < 1
    if (mantissa < 0.70710678118654752440) {
        mantissa *= 2;
        --exponent;
    }
    const double s = (mantissa - 1) / (mantissa + 1);  // |s| < 0.172: ln m = 2 (s + s^3/3 + …)
    const double square = s * s;
    double sum = 0;
    for (int power = 23; power > 0; power -= 2) sum = sum * square + 1.0 / power;
    return exponent * ln2_high + (2 * s * sum + exponent * ln2_low);
}

}  // namespace jointline::triage
