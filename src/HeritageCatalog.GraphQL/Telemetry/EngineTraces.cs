using System.Diagnostics;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Telemetry;

/// <summary>
/// The spans of operations, after OpenTelemetry's "Semantic conventions for GraphQL server spans". Where nobody listens
/// all of these give null.
/// </summary>
internal static class EngineTraces
{
    public const string SourceName = "HeritageCatalog.GraphQL";

    private static readonly ActivitySource Source = new(SourceName);

    public static bool IsListened => Source.HasListeners();

    /// <summary>From the request to its answer; the kind of the operation is known a little later.</summary>
    public static Activity? StartOperation() => Source.StartActivity("GraphQL Operation", ActivityKind.Server);

    /// <summary>A part of the work of an operation.</summary>
    public static Activity? StartStep(string name) => Source.HasListeners() ? Source.StartActivity(name) : null;

    /// <summary>One call of a batch function.</summary>
    public static Activity? StartBatch(Type loader, int keys)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var activity = Source.StartActivity("GraphQL load");
        activity?.SetTag(TagNames.Loader, TagNames.Of(loader));
        activity?.SetTag("graphql.data_loader.keys", keys);
        return activity;
    }

    // The name is the client's choice and so no part of the span's name.
    public static void Describe(Activity activity, OperationPlan plan, bool withDocument)
    {
        var kind = TagNames.Of(plan.Kind);
        activity.DisplayName = kind;
        activity.SetTag(TagNames.OperationType, kind);
        if (plan.Name is not null)
        {
            activity.SetTag("graphql.operation.name", plan.Name);
        }

        if (withDocument)
        {
            activity.SetTag("graphql.document", Printer.Print(plan.Document));
        }
    }
}
