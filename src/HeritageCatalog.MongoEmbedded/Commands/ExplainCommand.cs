using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>explain</c>: how a command would find its documents. Nothing is changed.</summary>
internal static class ExplainCommand
{
    public static Command Definition { get; } =
        Command.Immediate("explain", new FieldSet("explain", "verbosity"), Run);

    private static BsonDocument Run(CommandContext context)
    {
        var command = context.Arguments.RequireDocument("explain"u8);
        var verbosity = context.Arguments["verbosity"u8] is { IsMissing: false }
            ? context.Arguments.RequireText("verbosity"u8)
            : "allPlansExecution";
        if (verbosity is not ("queryPlanner" or "executionStats" or "allPlansExecution"))
        {
            throw new CommandException(
                ErrorCode.BadValue, $"Enumeration value '{verbosity}' for field 'explain.verbosity' is not valid");
        }

        var (verb, target) = ReadTarget(command);
        var name = new Namespace(context.Database, target);
        var collection = context.State.Find(name);
        var (query, filter, rest) = ReadQuery(verb, new Arguments(verb, command), collection);
        var plan = PlanReport.Describe(query, collection, filter);
        var report = new BsonBuilder
        {
            {
                "queryPlanner", new BsonBuilder
                {
                    { "namespace", name.ToString() },
                    { "parsedQuery", filter },
                    { "winningPlan", plan },
                    { "rejectedPlans", BsonArray.Empty },
                }
            },
        };
        if (verbosity != "queryPlanner")
        {
            var watched = query with { Watch = context.StartWatch() };
            report.Add("executionStats", PlanReport.Execute(watched, collection, plan, context.Time));
        }

        return Reply(report, rest, command);
    }

    private static (string Verb, string Target) ReadTarget(BsonDocument command)
    {
        var elements = command.GetEnumerator();
        if (!elements.MoveNext() || elements.Type != BsonType.String)
        {
            throw new CommandException(ErrorCode.BadValue, "explain takes a command whose first field is its name");
        }

        return (elements.Current.Name, elements.Value.AsString);
    }

    private static (Query Query, BsonDocument Filter, List<BsonValue> Behind) ReadQuery(
        string verb, Arguments arguments, CollectionState? collection)
    {
        switch (verb)
        {
            case "find":
                var found = arguments.GetDocument("filter"u8);
                return (Read(found, arguments, arguments.GetCount("limit"u8)), found, []);
            case "count" or "distinct":
                var counted = arguments.GetDocument("query"u8);
                return (Read(counted, arguments, limit: 0), counted, []);
            case "findAndModify" or "findandmodify":
                var modified = arguments.GetDocument("query"u8);
                return (Read(modified, arguments, limit: 1), modified, []);
            case "update" or "delete":
                var statement = new Arguments(verb, Statements.Read(
                    arguments, verb == "update" ? "updates"u8 : "deletes"u8)[0]);
                var isSingle = verb == "update" ? !statement.GetBoolean("multi"u8) : statement.GetCount("limit"u8) == 1;
                var changed = statement.GetDocument("q"u8);
                return (Read(changed, statement, isSingle ? 1 : 0), changed, []);
            case "aggregate":
                return ReadPipeline(arguments, collection);
            default:
                throw new CommandException(ErrorCode.CommandNotSupported, $"cannot explain {verb}");
        }
    }

    private static Query Read(BsonDocument filter, Arguments arguments, long limit) => new(FilterParser.Parse(filter))
    {
        Sort = SortOrder.Parse(arguments.GetDocument("sort"u8)),
        Skip = arguments.GetCount("skip"u8),
        Limit = limit,
        Hint = arguments["hint"u8],
    };

    /// <summary>The query at the front of a pipeline, its filter, and the stages behind.</summary>
    private static (Query Query, BsonDocument Filter, List<BsonValue> Behind) ReadPipeline(
        Arguments arguments, CollectionState? collection)
    {
        var source = arguments.RequireArray("pipeline"u8);
        var stages = source.ToList();
        var (query, rest) = Pipeline.Parse(source).SplitQuery(collection);
        var filters = stages
            .TakeWhile(stage => stage.AsDocument.Contains("$match"))
            .Select(stage => stage.AsDocument["$match"].AsDocument)
            .ToList();
        var filter = filters.Count switch
        {
            0 => BsonDocument.Empty,
            1 => filters[0],
            _ => new BsonBuilder { { "$and", BsonArray.From(filters) } },
        };
        var taken = Math.Max(0, stages.Count - rest.Stages.Count);
        return (query with { Hint = arguments["hint"u8] }, filter, [.. stages.Skip(taken)]);
    }

    private static BsonDocument Reply(BsonBuilder report, List<BsonValue> rest, BsonDocument command)
    {
        var reply = new BsonBuilder { { "explainVersion", "1" } };
        if (rest.Count == 0)
        {
            reply.Add(report);
        }
        else
        {
            BsonDocument cursor = new BsonBuilder { { "$cursor", report } };
            reply.Add("stages", BsonArray.Create([cursor, .. rest]));
        }

        reply.Add("command", command);
        reply.Add("ok", 1.0);
        return reply;
    }
}
