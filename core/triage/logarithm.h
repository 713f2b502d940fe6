#pragma once
/// exp and log that give the same bits on every platform: only additions, multiplications and divisions, in a fixed
/// order. Library functions differ in the last bit between systems, and a triage must not.
///
/// Errors  exponential() of less than -700 is 0; logarithm() wants a positive number.
namespace jointline::triage {

double exponential(double x);
double logarithm(double x);

}  // namespace jointline::triage
