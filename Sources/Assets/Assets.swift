/// Files that travel inside the binary, as their bytes.
public enum Assets {
    /// `samen-tegen-eenzaamheid.yaml`: the questionnaire of the step plan's Bijlage 1.
    public static var questionnaire: [UInt8] { PackageResources.samen_tegen_eenzaamheid_yaml }

    /// The same in plain words, shorter.
    public static var plainQuestionnaire: [UInt8] { PackageResources.samen_tegen_eenzaamheid_eenvoudig_yaml }

    /// `pilot54.csv`: 54 made-up responses whose tables give every figure of the step plan's Bijlage 2.
    public static var pilot54: [UInt8] { PackageResources.pilot54_csv }

    /// `heldermeer.yaml`: the made-up municipality of the demonstration.
    public static var heldermeer: [UInt8] { PackageResources.heldermeer_yaml }
}

extension Assets {
    /// `landelijke-cijfers.yaml`: the national figures that local ones may be set beside.
    public static var nationalFigures: [UInt8] { PackageResources.landelijke_cijfers_yaml }
}

extension Assets {
    /// `heldermeer-wijken.geojson`: the six made-up districts of the demonstration.
    public static var demonstrationDistricts: [UInt8] { PackageResources.heldermeer_wijken_geojson }
}
