import Testing

@testable import Web

struct PrometheusTextTests {
    @Test func familiesAndSamples() {
        var text = PrometheusText()
        text.only("kring_waiting", .gauge, "What waits.", 3)
        text.family("kring_seconds_total", .counter, "Seconds.")
        text.sample("kring_seconds_total", 0.5, labels: ["what": "a \"b\" \\ c\nd"])
        #expect(
            text.text == #"""
                # HELP kring_waiting What waits.
                # TYPE kring_waiting gauge
                kring_waiting 3
                # HELP kring_seconds_total Seconds.
                # TYPE kring_seconds_total counter
                kring_seconds_total{what="a \"b\" \\ c\nd"} 0.5

                """#)
    }

    @Test func aHistogramCountsUpToEachBound() {
        var histogram = Histogram(bounds: [0.1, 1])
        for value in [0.05, 0.1, 0.5, 2, 3] { histogram.add(value) }
        #expect(histogram.counts == [2, 1, 2])
        var text = PrometheusText()
        text.sample("x", histogram, labels: ["a": "b"])
        #expect(
            text.text == """
                x_bucket{a="b",le="0.1"} 2
                x_bucket{a="b",le="1.0"} 3
                x_bucket{a="b",le="+Inf"} 5
                x_sum{a="b"} 5.65
                x_count{a="b"} 5

                """)
    }
}
