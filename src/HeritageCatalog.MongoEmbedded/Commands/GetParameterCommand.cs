using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>getParameter</c>, for the few parameters that clients ask for.</summary>
internal static class GetParameterCommand
{
    private static readonly Dictionary<string, BsonValue> Known = new()
    {
        ["featureCompatibilityVersion"] = new BsonBuilder { { "version", "7.0" } },
        ["authenticationMechanisms"] = BsonValue.From(BsonArray.Create("SCRAM-SHA-256", "SCRAM-SHA-1")),
        ["requireApiVersion"] = false,
    };

    public static Command Definition { get; } = Command.Immediate(
        "getParameter", new FieldSet(["getParameter", "allParameters", .. Known.Keys]), Run);

    private static BsonDocument Run(CommandContext context)
    {
        var wantsAll = context.Body["getParameter"u8] is { Type: BsonType.String } star && star.AsString == "*";
        var reply = new BsonBuilder();
        foreach (var (name, value) in Known)
        {
            reply.AddIfPresent(name, wantsAll || context.Body.Contains(name) ? value : default);
        }

        if (!reply.Any())
        {
            throw new CommandException(ErrorCode.InvalidOptions, "no option found to get");
        }

        reply.Add("ok", 1.0);
        return reply;
    }
}
