import Foundation

/// The chi-square distribution.
enum ChiSquare {
    /// The probability of a value of at least `value`, for a whole number of degrees of freedom from 1; 1 without any.
    ///
    /// The regularised upper incomplete gamma function Q(degrees / 2, value / 2), built up from Q(1/2, x) = erfc(√x) or
    /// Q(1, x) = exp(-x) by Q(a + 1, x) = Q(a, x) + xᵃ exp(-x) / Γ(a + 1) (Abramowitz and Stegun, 6.5.21).
    static func upperTail(_ value: Double, degrees: Int) -> Double {
        guard degrees > 0, value > 0 else { return 1 }
        let x = value / 2
        var a = degrees % 2 == 0 ? 1.0 : 0.5
        var q = degrees % 2 == 0 ? exp(-x) : erfc(x.squareRoot())
        var term = degrees % 2 == 0 ? x * exp(-x) : 2 * (x / .pi).squareRoot() * exp(-x)
        while a < Double(degrees) / 2 {
            q += term
            a += 1
            term *= x / a
        }
        return min(q, 1)
    }
}
