/// Files that travel inside the binary, as their bytes.
public enum Assets {
    /// `samen-tegen-eenzaamheid.yaml`: the questionnaire of the step plan's Bijlage 1.
    public static var questionnaire: [UInt8] { PackageResources.samen_tegen_eenzaamheid_yaml }

    /// `pilot54.csv`: 54 made-up responses whose tables give every figure of the step plan's Bijlage 2.
    public static var pilot54: [UInt8] { PackageResources.pilot54_csv }

    /// `heldermeer.yaml`: the made-up municipality of the demonstration.
    public static var heldermeer: [UInt8] { PackageResources.heldermeer_yaml }
}
