/// Fisher's exact test for a table of two groups by yes and no.
public enum FisherExact {
    /// The two-sided probability of a table at least as unlikely as this one, given its margins.
    ///
    /// Sums the hypergeometric probabilities that are no larger than that of the table itself, as scipy and R do. The
    /// probabilities are built outward from the most likely table by their ratios, so no factorial is ever computed
    /// and large tables stay exact to about 11 digits. Equally likely tables count even when their last bits differ.
    ///
    /// - Parameters: yes among `size` members of the group, and yes among `restSize` others.
    /// - Returns: a probability in 0...1; 1 where a margin is 0, so that nothing can differ.
    public static func twoSided(yes: Int, of size: Int, restYes: Int, of restSize: Int) -> Double {
        let (total, agreed) = (size + restSize, yes + restYes)
        guard size > 0, restSize > 0, agreed > 0, agreed < total else { return 1 }
        let lowest = max(0, agreed - restSize)
        let highest = min(size, agreed)
        let mode = min(max((size + 1) * (agreed + 1) / (total + 2), lowest), highest)

        /// P(k + 1) / P(k)
        func ratio(_ k: Int) -> Double {
            Double(agreed - k) * Double(size - k) / (Double(k + 1) * Double(restSize - agreed + k + 1))
        }
        var weights = [Double](repeating: 0, count: highest - lowest + 1)
        weights[mode - lowest] = 1
        var k = mode
        while k < highest {
            weights[k + 1 - lowest] = weights[k - lowest] * ratio(k)
            k += 1
        }
        k = mode
        while k > lowest {
            weights[k - 1 - lowest] = weights[k - lowest] / ratio(k - 1)
            k -= 1
        }
        let limit = weights[yes - lowest] * (1 + 1e-9)
        var (all, extreme) = (0.0, 0.0)
        // The small ones first, from both ends inwards, so that they are not lost beside the large.
        var (left, right) = (0, weights.count - 1)
        while left <= right {
            let index = weights[left] <= weights[right] ? left : right
            all += weights[index]
            if weights[index] <= limit { extreme += weights[index] }
            if index == left { left += 1 } else { right -= 1 }
        }
        return min(1, extreme / all)
    }
}

/// Holm's correction for testing many differences at once.
///
/// Source: S. Holm, 'A simple sequentially rejective multiple test procedure', Scand. J. Statist. 6 (1979).
public enum Holm {
    /// The adjusted probabilities, in the order of `probabilities`.
    public static func adjusted(_ probabilities: [Double]) -> [Double] {
        let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
        var adjusted = [Double](repeating: 1, count: probabilities.count)
        var largest = 0.0
        for (rank, index) in order.enumerated() {
            largest = max(largest, min(1, Double(probabilities.count - rank) * probabilities[index]))
            adjusted[index] = largest
        }
        return adjusted
    }
}
