/// What a browser says of itself, in the few words by which its owner knows it again.
public enum Device {
    /// `Firefox op Windows`; of what names neither, `Onbekend apparaat`.
    ///
    /// - Parameter userAgent: the header `User-Agent`, which anybody may fill in as they like.
    public static func named(_ userAgent: String?) -> String {
        let text = userAgent ?? ""
        // Most browsers name others too; the first that fits is the one.
        let browsers = [
            ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
            ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
        ]
        let systems = [
            ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
            ("Mac OS X", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux"),
        ]
        let browser = browsers.first { text.contains($0.0) }?.1
        let system = systems.first { text.contains($0.0) }?.1
        switch (browser, system) {
        case (let browser?, let system?): return "\(browser) op \(system)"
        case (let name?, nil), (nil, let name?): return name
        case (nil, nil): return "Onbekend apparaat"
        }
    }
}
