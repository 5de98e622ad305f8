import Domain
import Foundation
import Questionnaires

/// The files that the tests carry with them; `make_expected.py` made those with expected figures.
enum Fixture {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = Bundle.module.bundleURL.appending(path: "Fixtures")
        return Array(try Data(contentsOf: folder.appending(path: name)))
    }

    static func json<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(try bytes(name)))
    }

    private static let loaded = Result { try StandardQuestionnaire.load() }

    /// The whole questionnaire 'Samen tegen Eenzaamheid'.
    static func questionnaire() throws -> Questionnaire { try loaded.get() }

    /// Its parts I and II.
    static func shortPoll() throws -> Questionnaire { try loaded.get().choosing(parts: ["II"]) }

    /// The columns of the 54 made responses whose tables give every figure of Bijlage 2.
    static func pilot54() async throws -> ResponseFile {
        try await ResponseFile.read(
            try bytes("pilot54.csv"), name: "pilot54.csv", questionnaire: try questionnaire())
    }
}
