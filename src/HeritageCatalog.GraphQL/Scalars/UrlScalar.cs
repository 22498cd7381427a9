using System.Diagnostics.CodeAnalysis;
using HeritageCatalog.GraphQL.Execution.Output;

namespace HeritageCatalog.GraphQL.Scalars;

/// <summary>An absolute http or https address. Fields may also return it as a string that is one already.</summary>
public sealed class UrlScalar() : TextScalar<Uri>("URL")
{
    /// <inheritdoc />
    public override IReadOnlyList<LeafWriter> Writers => [.. base.Writers, new TextWriter()];

    /// <inheritdoc />
    public override void Write(LeafOutput output, Uri value) => output.WriteString(value.AbsoluteUri);

    /// <inheritdoc />
    protected override bool TryParse(string text, [NotNullWhen(true)] out Uri? value)
    {
        return Uri.TryCreate(text, UriKind.Absolute, out value)
            && (value.Scheme == Uri.UriSchemeHttp || value.Scheme == Uri.UriSchemeHttps);
    }

    private sealed class TextWriter : LeafWriter<string>
    {
        public override void Write(LeafOutput output, string value) => output.WriteString(value);
    }
}
