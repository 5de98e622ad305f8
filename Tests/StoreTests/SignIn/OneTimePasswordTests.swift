import Foundation
import Testing

@testable import Store

@Suite struct OneTimePasswordTests {
    /// RFC 6238, appendix B, SHA-1: its secret '12345678901234567890', of its eight digits the last six.
    @Test(arguments: [
        (59.0, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func itIsThatOfTheStandard(time: Double, code: String) throws {
        let factor = try #require(OneTimePassword(secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))
        let moment = Date(timeIntervalSince1970: time)
        #expect(factor.code(at: moment) == code)
        #expect(factor.step(of: code, at: moment) == Int(time / 30))
    }

    @Test func aClockMayBeHalfAMinuteOff() throws {
        let factor = try #require(OneTimePassword(secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))
        for off in [-30.0, 0, 30] {
            #expect(factor.step(of: "050471", at: Date(timeIntervalSince1970: 1_111_111_111 + off)) != nil)
        }
        for off in [-62.0, 60] {
            #expect(factor.step(of: "050471", at: Date(timeIntervalSince1970: 1_111_111_111 + off)) == nil)
        }
        for code in ["", "05047", "0504710", "05047a", "٠٥٠٤٧١"] {
            #expect(factor.step(of: code, at: Date(timeIntervalSince1970: 1_111_111_111)) == nil)
        }
    }

    @Test func secretsAndRecoveryCodesDiffer() throws {
        #expect(Set((0..<200).map { _ in OneTimePassword().secret }).count == 200)
        let codes = (0..<200).map { _ in RecoveryCode() }
        #expect(Set(codes.map(\.text)).count == 200)
        for code in codes {
            #expect(RecoveryCode(typed: code.text.uppercased()) == code)
            #expect(RecoveryCode(typed: " " + code.text.replacingOccurrences(of: "-", with: " ")) == code)
        }
        #expect(RecoveryCode(typed: "abcd-efgh-ijkm") == nil && RecoveryCode(typed: "abcd-efgh-ijkm-npql") == nil)
    }

    @Test func noLogCanHoldThem() {
        let (factor, code) = (OneTimePassword(), RecoveryCode())
        var dumped = ""
        dump([factor], to: &dumped)
        dump([code], to: &dumped)
        for text in ["\(factor)", "\(code)", String(reflecting: factor), String(reflecting: code), dumped] {
            #expect(!text.contains(factor.secret) && !text.contains(code.text))
        }
    }
}
