namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>Undoes percent-encoding, strictly: a percent sign stands before two hexadecimal digits.</summary>
internal static class PercentText
{
    public static string Decode(string text, string what)
    {
        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%', at + 1))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            {
                throw UriParts.Malformed($"% in {what} is written %25.");
            }
        }

        return Uri.UnescapeDataString(text);
    }
}
