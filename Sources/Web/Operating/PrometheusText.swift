/// A text in Prometheus' exposition format, version 0.0.4.
struct PrometheusText {
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    enum Kind: String { case counter, gauge, histogram }

    private(set) var text = ""

    /// Begins a family of samples. Its name ends in its unit, and that of a counter in `_total`.
    mutating func family(_ name: String, _ kind: Kind, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    mutating func sample(_ name: String, _ value: Double, labels: KeyValuePairs<String, String> = [:]) {
        write(name, Array(labels), Int(exactly: value).map { "\($0)" } ?? "\(value)")
    }

    /// A family with one sample.
    mutating func only(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
        family(name, kind, help)
        sample(name, value)
    }

    mutating func sample(_ name: String, _ histogram: Histogram, labels: KeyValuePairs<String, String> = [:]) {
        var below = 0
        for (bound, count) in zip(histogram.bounds.map { "\($0)" } + ["+Inf"], histogram.counts) {
            below += count
            write("\(name)_bucket", labels + [(key: "le", value: bound)], "\(below)")
        }
        write("\(name)_sum", Array(labels), "\(histogram.sum)")
        write("\(name)_count", Array(labels), "\(below)")
    }

    private mutating func write(_ name: String, _ labels: [(key: String, value: String)], _ value: String) {
        let inside = labels.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
        text += inside.isEmpty ? "\(name) \(value)\n" : "\(name){\(inside)} \(value)\n"
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
