import Foundation
import Testing

@testable import Documents

@Suite struct SPSSFileTests {
    /// What pyreadstat says of a file.
    private func read(_ file: SPSSFile, _ expression: String) async throws -> String {
        try await IndependentReader.python(
            """
            import sys, pyreadstat
            data, meta = pyreadstat.read_sav(sys.argv[1], output_format='dict', user_missing=True)
            counted, _ = pyreadstat.read_sav(sys.argv[1], output_format='dict')
            print(\(expression))
            """, file: try await file.bytes(at: Date(timeIntervalSince1970: 1_790_000_000)))
    }

    private let file = SPSSFile(
        label: "Peiling",
        variables: [
            .init(
                name: "q4a", label: "4a. Eens?", kind: .number, measure: .ordinal,
                valueLabels: [(1, "helemaal eens"), (98, "Niet gevraagd"), (99, "Opengelaten")], missing: [98, 99]),
            .init(name: "q11", label: "11. Wat helpt?", kind: .text),
            .init(name: "dag", label: "Dag", kind: .day, measure: .scale),
        ],
        rows: [
            [.number(1), .text("koffie"), .day(20_000)], [.number(98), .none, .none],
            [.number(99), .text("é😀"), .day(0)],
        ])

    @Test func valuesLabelsAndMissingValuesComeBack() async throws {
        #expect(try await read(file, "data['q4a'], data['q11']") == "[1.0, 98.0, 99.0] ['koffie', '', 'é😀']")
        #expect(try await read(file, "[str(day) for day in data['dag']]") == "['2024-10-04', 'None', '1970-01-01']")
        // Without the user's missing values nothing but the answer is left.
        #expect(try await read(file, "counted['q4a']") == "[1.0, None, None]")
        #expect(
            try await read(file, "meta.variable_value_labels")
                == "{'q4a': {1.0: 'helemaal eens', 98.0: 'Niet gevraagd', 99.0: 'Opengelaten'}}")
        #expect(try await read(file, "meta.column_labels") == "['4a. Eens?', '11. Wat helpt?', 'Dag']")
        #expect(
            try await read(file, "sorted(meta.variable_measure.items())")
                == "[('dag', 'scale'), ('q11', 'nominal'), ('q4a', 'ordinal')]")
        #expect(try await read(file, "meta.file_label, meta.file_encoding") == "Peiling UTF-8")
    }

    @Test(arguments: [255, 256, 10_000, 32_000, 32_001, 70_000]) func aTextIsKeptWhole(bytes: Int) async throws {
        let text = String(repeating: "é😀", count: bytes / 6) + String(repeating: "x", count: bytes % 6)
        let file = SPSSFile(
            label: "", variables: [.init(name: "q11", label: "", kind: .text)], rows: [[.text(text)], [.text("kort")]])
        let read = try await read(file, "''.join(data[name][0] for name in data), data['q11'][1], len(data)")
        #expect(read == "\(text) kort \((bytes + 31_999) / 32_000)")
    }

    @Test func labelsThatAreTooLongAreCutBetweenCharacters() async throws {
        let long = String(repeating: "é", count: 300)
        let file = SPSSFile(
            label: long,
            variables: [.init(name: "q1", label: long, kind: .number, valueLabels: [(1, long)])], rows: [[.number(1)]])
        let cut = String(repeating: "é", count: 124) + "…"
        #expect(try await read(file, "meta.column_labels[0]") == cut)
        let short = String(repeating: "é", count: 58) + "…"
        #expect(try await read(file, "meta.variable_value_labels['q1'][1.0]") == short)
    }

    @Test func namesFitSPSSAndStayApart() async throws {
        let names = ["all", "q7_3", "eigenvraagmeteenlangenaam1", "eigenvraagmeteenlangenaam2"]
        let file = SPSSFile(
            label: "", variables: names.map { .init(name: $0, label: $0, kind: .number) },
            rows: [[.number(1), .number(2), .number(3), .none]])
        let data = try await read(file, "dict(data)")
        #expect(
            data == """
                {'all_': [1.0], 'q7_3': [2.0], 'eigenvraagmeteenlangenaam1': [3.0], 'eigenvraagmeteenlangenaam2': [None]}
                """)
    }

    @Test func aFileWithoutRowsHasItsVariables() async throws {
        let empty = SPSSFile(label: "", variables: file.variables, rows: [])
        #expect(try await read(empty, "meta.column_names, meta.number_rows") == "['q4a', 'q11', 'dag'] 0")
    }
}
