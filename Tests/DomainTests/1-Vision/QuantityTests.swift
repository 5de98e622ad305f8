import Domain
import Testing

struct QuantityTests {
    @Test(
        arguments: [
            ("46,2", 4620), ("46.2", 4620), (" 46,25 ", 4625), ("0", 0), ("12", 1200), ("1.250", 125_000),
            ("1250", 125_000), ("1.250,5", 125_050), ("12.345.678", 1_234_567_800), ("0,05", 5), ("00,5", 50),
            ("45 000", 4_500_000), ("1.25", 125),
        ])
    func reads(typed: String, hundredths: Int) {
        #expect(Quantity(typed)?.hundredths == hundredths)
    }

    @Test(
        arguments: [
            "", ",", "1,", ",5", "1,234", "-1", "+1", "1e3", "1.2.3", "12.34.567", "1234.567", "één", "٣", "46,2%",
            "100000000", "99999999999999999999999", "1..000", ".000",
        ])
    func refuses(typed: String) {
        #expect(Quantity(typed) == nil)
    }

    @Test(
        arguments: [
            (4620, "46,2"), (4625, "46,25"), (5, "0,05"), (100, "1"), (125_000, "1.250"), (1_234_567_800, "12.345.678"),
            (0, "0"), (-150, "-1,5"),
        ])
    func writes(hundredths: Int, text: String) {
        #expect(Quantity(hundredths: hundredths).description == text)
    }

    @Test func whatIsWrittenIsReadAgain() {
        for hundredths in stride(from: 0, through: 2_000_000, by: 37) {
            let quantity = Quantity(hundredths: hundredths)
            #expect(Quantity(quantity.description) == quantity)
        }
    }
}
