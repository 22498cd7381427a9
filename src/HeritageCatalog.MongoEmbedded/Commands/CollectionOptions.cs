using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>Reads options of a collection that <c>create</c> and <c>collMod</c> share.</summary>
internal static class CollectionOptions
{
    /// <summary>Whether streams may see documents before and after a change; null when nothing is said.</summary>
    public static bool? FindImages(Arguments arguments)
    {
        if (arguments["changeStreamPreAndPostImages"u8].IsMissing)
        {
            return null;
        }

        var option = new Arguments(
            "changeStreamPreAndPostImages", arguments.RequireDocument("changeStreamPreAndPostImages"u8));
        option.RefuseUnknown(new FieldSet("enabled"));
        return option.Require("enabled"u8) is { Type: BsonType.Boolean } enabled
            ? enabled.AsBoolean
            : throw new CommandException(
                ErrorCode.TypeMismatch, "BSON field 'changeStreamPreAndPostImages.enabled' must be a bool");
    }
}
