namespace HeritageCatalog.Imaging.Analysis;

/// <summary>A colour in Björn Ottosson's Oklab, where distances are about those that the eye sees.</summary>
internal readonly record struct Oklab(float Light, float GreenRed, float BlueYellow)
{
    private static readonly float[] Linear = [.. Enumerable.Range(0, 256).Select(value => ToLinear(value / 255f))];

    public static Oklab FromRgb(byte red, byte green, byte blue)
    {
        var (r, g, b) = (Linear[red], Linear[green], Linear[blue]);
        var l = MathF.Cbrt(0.4122214708f * r + 0.5363325363f * g + 0.0514459929f * b);
        var m = MathF.Cbrt(0.2119034982f * r + 0.6806995451f * g + 0.1073969566f * b);
        var s = MathF.Cbrt(0.0883024619f * r + 0.2817188376f * g + 0.6299787005f * b);
        return new Oklab(
            0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s,
            1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s,
            0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s);
    }

    public (byte Red, byte Green, byte Blue) ToRgb()
    {
        var l = Cube(Light + 0.3963377774f * GreenRed + 0.2158037573f * BlueYellow);
        var m = Cube(Light - 0.1055613458f * GreenRed - 0.0638541728f * BlueYellow);
        var s = Cube(Light - 0.0894841775f * GreenRed - 1.2914855480f * BlueYellow);
        return (
            ToByte(4.0767416621f * l - 3.3077115913f * m + 0.2309699292f * s),
            ToByte(-1.2684380046f * l + 2.6097574011f * m - 0.3413193965f * s),
            ToByte(-0.0041960863f * l - 0.7034186147f * m + 1.7076147010f * s));
    }

    public float DistanceSquaredTo(Oklab other)
    {
        var light = Light - other.Light;
        var red = GreenRed - other.GreenRed;
        var yellow = BlueYellow - other.BlueYellow;
        return light * light + red * red + yellow * yellow;
    }

    private static float Cube(float value) => value * value * value;

    private static float ToLinear(float value) =>
        value <= 0.04045f ? value / 12.92f : MathF.Pow((value + 0.055f) / 1.055f, 2.4f);

    private static byte ToByte(float linear)
    {
        var value = linear <= 0.0031308f ? linear * 12.92f : 1.055f * MathF.Pow(linear, 1 / 2.4f) - 0.055f;
        return (byte)Math.Clamp(MathF.Round(value * 255), 0, 255);
    }
}
