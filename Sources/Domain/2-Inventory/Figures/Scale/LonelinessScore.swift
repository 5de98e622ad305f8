/// One person's answers on the loneliness scale of De Jong Gierveld, counted by its rules.
///
/// Six questions are about what is missed (emotional): 'yes' and 'more or less' score. Five are about people to fall back
/// on (social): 'no' and 'more or less' score. So 'more or less' always does. The short scale has three of each. Source:
/// J. de Jong Gierveld and T. van Tilburg, 'Manual of the loneliness scale', VU Amsterdam, 1999 (updated 2023). The
/// questions themselves are not ours to copy; they are known here by their number in the scale of eleven.
public struct LonelinessScore: Sendable, Equatable {
    /// How many emotional questions score.
    public private(set) var emotional = 0
    /// How many social questions score.
    public private(set) var social = 0
    public private(set) var missingEmotional = 0
    public private(set) var missingSocial = 0

    public enum Answer: Sendable, CaseIterable { case yes, moreOrLess, no }

    private static let emotionalItems: Set = [2, 3, 5, 6, 9, 10]

    /// The numbers of the questions that a scale asks, as in the scale of eleven.
    public static func items(of scale: LonelinessScale) -> [Int] {
        switch scale {
        case .eleven: Array(1...11)
        case .six: [3, 4, 7, 8, 9, 10]
        case .unknown: []
        }
    }

    /// - Parameter answers: by the question's number; `nil` or absent for no answer.
    public init(_ answers: [Int: Answer], scale: LonelinessScale) {
        for item in Self.items(of: scale) {
            let isEmotional = Self.emotionalItems.contains(item)
            switch (answers[item], isEmotional) {
            case (nil, true): missingEmotional += 1
            case (nil, false): missingSocial += 1
            case (.yes, true), (.moreOrLess, true): emotional += 1
            case (.no, false), (.moreOrLess, false): social += 1
            case (.no, true), (.yes, false): break
            }
        }
    }

    /// The sum; `nil` where more than one question was left open.
    public var total: Int? { missingEmotional + missingSocial <= 1 ? emotional + social : nil }

    /// `nil` where a question of the part was left open.
    public var emotionalScore: Int? { missingEmotional == 0 ? emotional : nil }

    /// `nil` where a question of the part was left open.
    public var socialScore: Int? { missingSocial == 0 ? social : nil }

    /// The score that an indicator goes by; `nil` where it is not valid.
    public func score(_ indicator: Indicator) -> Int? {
        switch indicator {
        case .lonely, .strongly: total
        case .emotional: emotionalScore
        case .social: socialScore
        }
    }
}
