using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Http.Uploads;

/// <summary>The scalar <c>Upload</c>: a file of the same request, which only a variable can hold.</summary>
internal sealed class UploadScalar(UploadTable uploads) : ScalarCoercion<UploadedFile>
{
    public const string Sdl = """"
        """一份随请求上传的文件，只能作为变量。A file of the same request; only a variable can hold it."""
        scalar Upload @specifiedBy(url: "https://github.com/jaydenseric/graphql-multipart-request-spec")
        """";

    private const string Problem = "Upload takes a file of a multipart request, by a variable.";

    public override bool TryParseLiteral(
        ValueNode literal,
        [NotNullWhen(true)] out UploadedFile? value,
        [NotNullWhen(false)] out string? problem)
    {
        return Refuse(Problem, out value, out problem);
    }

    public override bool TryParseValue(
        JsonElement json,
        [NotNullWhen(true)] out UploadedFile? value,
        [NotNullWhen(false)] out string? problem)
    {
        return json.ValueKind == JsonValueKind.String && uploads.TryFind(json.GetString()!, out var file)
            ? Accept(file, out value, out problem)
            : Refuse(Problem, out value, out problem);
    }
}
