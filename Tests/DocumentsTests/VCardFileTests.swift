import Foundation
import Testing

@testable import Documents

@Suite struct VCardFileTests {
    @Test func aCardHoldsWhatIsThereAndEscapesWhatSeparates() {
        let card = VCardFile.Card(
            uid: "0199d0f0-0000-7000-8000-000000000001", name: "Anna van der Berg",
            organisation: "Zorg; welzijn, wonen",
            task: "wijk\nverpleegkundige", mail: "anna@zorg.example", phone: "0228 12 34 56", street: "Dorp 1",
            postcode: "1234 AB", town: "Heldermeer", site: "https://zorg.example")
        let text = String(decoding: VCardFile(cards: [card, .init(uid: "u", name: "Joost")]).bytes, as: UTF8.self)
        #expect(
            text.components(separatedBy: "\r\n") == [
                "BEGIN:VCARD", "VERSION:4.0", "KIND:individual", "UID:urn:uuid:0199d0f0-0000-7000-8000-000000000001",
                "FN:Anna van der Berg", "N:van der Berg;Anna;;;", #"ORG:Zorg\; welzijn\, wonen"#,
                #"TITLE:wijk\nverpleegkundige"#, "EMAIL;TYPE=work:anna@zorg.example", "TEL;TYPE=work:0228 12 34 56",
                "ADR;TYPE=work:;;Dorp 1;Heldermeer;;1234 AB;", "URL:https://zorg.example", "END:VCARD", "BEGIN:VCARD",
                "VERSION:4.0", "KIND:individual", "UID:urn:uuid:u", "FN:Joost", "N:Joost;;;;", "END:VCARD", "",
            ])
    }
}
