namespace HeritageCatalog.Imaging.Probing;

/// <summary>Finds where a dictionary of PDF begins and ends: between &lt;&lt; and &gt;&gt;, which nest.</summary>
internal static class PdfDictionary
{
    // A tree of pages names its children: some bytes for each.
    private const int Longest = 64 * 1024;

    /// <summary>The innermost dictionary around a place; empty when there is none nearby.</summary>
    public static ReadOnlySpan<byte> Around(ReadOnlySpan<byte> text, int at)
    {
        var before = text[Math.Max(0, at - Longest)..at];
        var after = text[at..Math.Min(text.Length, at + Longest)];
        var start = FindStart(before);
        var end = FindEnd(after);
        return start < 0 || end < 0 ? default : text[(at - before.Length + start)..(at + end)];
    }

    private static int FindStart(ReadOnlySpan<byte> text)
    {
        var depth = 0;
        for (var i = text.Length - 2; i >= 0; i--)
        {
            if (text[i] == '>' && text[i + 1] == '>')
            {
                (depth, i) = (depth + 1, i - 1);
            }
            else if (text[i] == '<' && text[i + 1] == '<')
            {
                if (depth-- == 0)
                {
                    return i;
                }

                i--;
            }
        }

        return -1;
    }

    private static int FindEnd(ReadOnlySpan<byte> text)
    {
        var depth = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '<' && text[i + 1] == '<')
            {
                (depth, i) = (depth + 1, i + 1);
            }
            else if (text[i] == '>' && text[i + 1] == '>')
            {
                if (depth-- == 0)
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }
}
