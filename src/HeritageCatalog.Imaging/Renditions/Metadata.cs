using System.Security;
using System.Text;
using HeritageCatalog.Imaging.Interop;

namespace HeritageCatalog.Imaging.Renditions;

/// <summary>Takes off what a camera or a program wrote into an image, and puts on the credit line.</summary>
internal static class Metadata
{
    /// <summary>Where libvips keeps a packet of XMP.</summary>
    public const string Xmp = "xmp-data";

    // Without these an animation would become one tall still.
    private static readonly string[] Kept = ["page-height", "n-pages", "delay", "loop"];

    /// <summary>Leaves nothing but the pixels, the timing of an animation and, if given, a credit line.</summary>
    public static void Replace(VipsImage image, string? creditLine)
    {
        foreach (var field in image.GetFields().Except(Kept))
        {
            image.Remove(field);
        }

        if (!string.IsNullOrWhiteSpace(creditLine))
        {
            image.SetBlob(Xmp, Encoding.UTF8.GetBytes(PacketFor(creditLine)));
        }
    }

    // The two places where image libraries and search engines look: IPTC's credit line and Dublin Core's rights.
    private static string PacketFor(string creditLine)
    {
        var text = SecurityElement.Escape(creditLine.ReplaceLineEndings(" "));
        return $"""
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><photoshop:Credit>{text}</photoshop:Credit>
            <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt></dc:rights>
            </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>
            """;
    }
}
