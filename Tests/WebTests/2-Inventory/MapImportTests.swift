import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import TestDatabases
import Testing

@testable import Web

/// Reading a list into the social map, and taking the map out as a file.
struct MapImportTests {
    private func upload(
        _ map: MapVisit, _ text: String, file: String = "kaart.csv", as who: HTTPFields? = nil
    ) async throws -> TestResponse {
        var headers = who ?? map.coordinator
        headers[.contentType] = "multipart/form-data; boundary=grens"
        let body = """
            --grens\r\nContent-Disposition: form-data; name="bestand"; filename="\(file)"\r\n\r\n\(text)\r\n--grens--\r\n
            """
        return try await map.visit.client.execute(
            uri: "/sociale-kaart/inlezen", method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    /// Chooses a file and leaves its columns as they were found; where the rows are shown.
    private func read(_ map: MapVisit, _ text: String) async throws -> String {
        let chosen = try await upload(map, text)
        let columns = try #require(chosen.location)
        let fields = try await map.visit.get(columns, headers: map.coordinator).text
            .matches(of: /name="(kolom-\d+)"[^>]*>(?s:.*?)value="([^"]*)" selected/).map {
                (String($0.1), String($0.2))
            }
        let address = String(columns.dropFirst("/sociale-kaart".count))
        var headers = map.coordinator
        headers[.contentType] = "application/x-www-form-urlencoded"
        let body = fields.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        let set = try await map.visit.client.execute(
            uri: columns, method: .post, headers: headers, body: ByteBuffer(string: body))
        #expect(set.status == .seeOther, "\(address) \(body)")
        return String(try #require(set.location).dropFirst("/sociale-kaart".count))
    }

    private static let csv = """
        Organisatie;Telefoon organisatie;Contactpersoon;Mail
        Stichting De Tafel;0228 12 34 56;Joost <b>;joost@tafel.example
        Zonnebloem;;Anna;anna@
        Waterrijk;;Fatima;fatima@water.example
        """

    @Test func aListIsLookedAtTakenInAndUndone() async throws {
        try await mapping { map async throws in
            let path = try await read(map, Self.csv)
            let page = try await map.get(path).text
            #expect(page.contains("1 nieuwe organisatie") && page.contains("2 nieuwe contactpersonen"))
            #expect(page.contains("1 regel heeft een fout") && page.contains("Mail, ‘anna@’: Dit is geen mailadres"))
            #expect(page.contains("Joost &lt;b&gt;") && page.contains("Telefoon: leeg wordt ‘0228 12 34 56’"))
            #expect(try await map.map().organisations.count == 1)
            let wrong = try await map.get("\(path)/fouten.csv").text
            #expect(wrong.contains("wat er mis is") && wrong.contains("anna@") && !wrong.contains("fatima"))
            let filtered = try await map.get("\(path)?toon=fout").text
            #expect(filtered.contains("Zonnebloem") && !filtered.contains("Waterrijk"))

            let taken = try await map.follow(try await map.post("\(path)/overnemen"))
            #expect(taken.contains("Klaar. 4 organisaties en contactpersonen zijn toegevoegd of veranderd"))
            #expect(taken.contains("1 regel heeft een fout en is overgeslagen"))
            // Pressing twice takes in once.
            _ = try await map.post("\(path)/overnemen")
            #expect(try await map.map().organisations.count == 2)
            #expect(try await map.map().organisations[map.organisation]?.phone == "0228 12 34 56")

            let undone = try await map.follow(try await map.post("\(path)/ongedaan"))
            #expect(undone.contains("Het inlezen is ongedaan gemaakt") && !undone.contains("Dit bleef"))
            #expect(try await map.map().organisations.count == 1)
            #expect(try await map.map().organisations[map.organisation]?.phone == "")
            #expect(try await map.get("\(path)/fouten.csv").status == .notFound)
        }
    }

    @Test func choicesGoForAllOrForOneRow() async throws {
        try await mapping { map async throws in
            let path = try await read(map, Self.csv)
            let all = try await map.follow(try await map.post("\(path)/keuzes", ["alle": "overslaan"]))
            #expect(all.contains("Uw keuzes zijn bewaard") && !all.contains("leeg wordt"))
            #expect(all.contains("1 nieuwe contactpersoon<"))
            let one = try await map.follow(try await map.post("\(path)/keuzes", ["regel-2": "vervangen"]))
            #expect(one.contains("2 nieuwe contactpersonen"))
            #expect(one.contains("<option value=\"vervangen\" selected>"))
        }
    }

    @Test func whatIsNoListIsRefusedWithWhatToDo() async throws {
        try await mapping { map async throws in
            for (text, file, words) in [
                ("", "leeg.csv", "het bestand is leeg"),
                ("Organisatie\n", "kop.csv", "In dit bestand staat geen lijst"),
                ("PK\u{3}\u{4}rommel", "kapot.xlsx", "geen Excel-bestand"),
                ("a;b\n1;2;3\n", "scheef.csv", "deze regel heeft 3 cellen"),
                ("\u{0}\u{1}", "a.bin", "geen CSV en geen Excel"),
            ] {
                let refused = try await upload(map, text, file: file)
                #expect(refused.status == .unprocessableContent && refused.text.contains(words), "\(file)")
            }
            let chosen = try await upload(map, "Iets;Anders\n1;2\n")
            let columns = String(try #require(chosen.location).dropFirst("/sociale-kaart".count))
            let refused = try await map.post(columns, ["kolom-0": "site", "kolom-1": "niets"])
            #expect(refused.status == .unprocessableContent && refused.text.contains("naam van de organisatie staat"))
            // Its rows are not shown before that is said.
            let rows = columns.replacing("/kolommen", with: "")
            #expect(try await map.get(rows).location?.hasSuffix("/kolommen") == true)
            #expect(try await map.post("\(rows)/overnemen").status == .seeOther)
            #expect(try await map.map().organisations.count == 1)
            #expect(try await map.follow(try await map.post("\(rows)/weggooien")).contains("Weggegooid"))
            #expect(try await map.get(rows).status == .notFound)
        }
    }

    @Test func onlyCoordinatorsOfTheMunicipalityReadIn() async throws {
        try await mapping { map async throws in
            let path = try await read(map, Self.csv)
            #expect(try await upload(map, Self.csv, as: map.viewer).status == .forbidden)
            for act in ["", "/kolommen", "/fouten.csv"] {
                #expect(try await map.get("\(path)\(act)", as: map.viewer).status == .forbidden)
                #expect(try await map.get("\(path)\(act)", as: map.stranger).status == .notFound)
            }
            for act in ["/kolommen", "/keuzes", "/overnemen", "/ongedaan", "/weggooien"] {
                #expect(try await map.post("\(path)\(act)", as: map.viewer).status == .forbidden)
                #expect(try await map.post("\(path)\(act)", as: map.stranger).status == .notFound)
            }
            #expect(try await map.map().organisations.count == 1)
        }
    }

    @Test func theMapIsTakenOutAndOnlyCoordinatorsGetWhoIsConfidential() async throws {
        try await mapping { map async throws in
            _ = try await map.add("=1+1") {
                ($0.activities, $0.street, $0.town) = ("Koken; eten", "Dorp 1", "Heldermeer")
            }
            _ = try await map.addPerson("Joost Geheim", to: map.organisation, confidential: true)
            _ = try await map.addPerson("Anna Open", to: map.organisation)
            let own = try await map.get("/bestand/sociale-kaart.csv")
            #expect(own.headers[.contentDisposition] == "attachment; filename=\"sociale-kaart.csv\"")
            #expect(own.text.contains("Joost Geheim") && own.text.contains("'=1+1"))
            let others = try await map.get("/bestand/sociale-kaart.csv", as: map.viewer).text
            #expect(others.contains("Anna Open") && !others.contains("Joost"))
            for name in ["vcf", "json"] {
                let file = try await map.get("/bestand/sociale-kaart.\(name)").text
                #expect(file.contains("Anna Open") && !file.contains("Joost"), "\(name)")
            }
            #expect(try await map.get("/bestand/sociale-kaart.xlsx").status == .ok)
            #expect(try await map.get("/bestand/sociale-kaart.doc").status == .notFound)
            #expect(try await !map.get("/bestand/sociale-kaart.csv", as: map.stranger).text.contains("Anna"))
            // What was taken out and read in again changes nothing.
            let path = try await read(map, own.text)
            #expect(try await map.get(path).text.contains("er verandert niets"))
        }
    }
}
