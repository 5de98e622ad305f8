import Foundation

/// Where settings come from, the strongest first: the command line, the environment, a file. What is wrong is gathered,
/// to be told all at once.
struct SettingSources {
    private var inEnvironment: [String: String] = [:]
    private var inFile: [String: SettingsFile.Entry] = [:]
    private var file = ""
    private var problems: [String] = []

    /// The command line alone.
    init() {}

    /// - Parameters:
    ///   - config: the file that the command line names.
    ///   - environment: all of it; what does not begin with `KRING_` is nothing to us.
    /// - Throws: `Failure` where the file can't be read.
    init(config: String?, environment: [String: String]) throws {
        inEnvironment = environment.filter { $0.key.hasPrefix("KRING_") }
        for variable in inEnvironment.keys.sorted() where !Self.known.contains(variable) {
            problems.append("kring: \(variable): \(Self.unknown(variable))")
        }
        guard let path = config ?? inEnvironment[SettingName.config.variable] else { return }
        let text = String(decoding: try InputFile.bytes(path), as: UTF8.self)
        let read = SettingsFile(text)
        file = path
        inFile = read.entries
        for problem in read.problems { problems.append("\(path):\(problem.line): \(problem.text)") }
        for (variable, entry) in inFile.sorted(by: { $0.value.line < $1.value.line }) {
            if variable == SettingName.config.variable {
                problems.append("\(path):\(entry.line): \(variable): a file can't name another")
            } else if !Self.known.contains(variable) {
                problems.append("\(path):\(entry.line): \(variable): \(Self.unknown(variable))")
            }
        }
    }

    /// The value of a setting; `nil` where none is given, or it is wrong.
    ///
    /// - Parameter option: what the command line gives.
    mutating func read<Value>(_ setting: Setting<Value>, option: String? = nil) -> Value? {
        let variable = setting.name.variable
        let place: String
        let text: String
        if let option {
            (place, text) = ("kring: \(setting.name.option)", option)
        } else if let value = inEnvironment[variable] {
            (place, text) = ("kring: \(variable)", value)
        } else if let entry = inFile[variable] {
            (place, text) = ("\(file):\(entry.line): \(variable)", entry.value)
        } else {
            return nil
        }
        guard let value = setting.read(text) else {
            let given = setting.isSecret ? "this is not" : "'\(text)' is not"
            problems.append("\(place): \(given) \(setting.expected)")
            return nil
        }
        return value
    }

    /// Asks for a setting that another needs.
    mutating func require(_ needed: SettingName, with other: SettingName, isGiven: Bool) {
        let isProblem = !isGiven && !problems.contains { $0.contains(needed.variable) || $0.contains(needed.option) }
        if isProblem { problems.append("kring: \(needed.option) (\(needed.variable)): needed with \(other.option)") }
    }

    /// Ends with everything that was wrong.
    func check() throws {
        if !problems.isEmpty { throw Failure(lines: problems, status: 64) }
    }

    private static let known = Set(SettingName.allCases.map(\.variable))

    private static func unknown(_ variable: String) -> String {
        let near = known.min { ($0.distance(to: variable), $0) < ($1.distance(to: variable), $1) }
        guard let near, near.distance(to: variable) <= 3 else { return "there is no such setting" }
        return "there is no such setting; did you mean \(near)?"
    }
}

extension String {
    /// How many characters have to be put in, taken out or changed to make one text of the other (Levenshtein).
    fileprivate func distance(to other: String) -> Int {
        let other = Array(other)
        var row = Array(0...other.count)
        for (index, character) in enumerated() {
            var before = row
            before[0] = index + 1
            for (place, their) in other.enumerated() {
                let change = row[place] + (character == their ? 0 : 1)
                before[place + 1] = Swift.min(change, row[place + 1] + 1, before[place] + 1)
            }
            row = before
        }
        return row[other.count]
    }
}
