using System.Text;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.Telemetry;
using HeritageCatalog.GraphQL.Validation;

namespace HeritageCatalog.GraphQL.Execution.Documents;

/// <summary>Parses and validates a document and plans its operation.</summary>
internal sealed class DocumentPreparation(SchemaRuntime runtime, RequestOptions options)
{
    private readonly CostModel? _costs = options.Cost is null ? null : new CostModel(runtime.Schema, options.Cost);

    public PreparedDocument Prepare(in GraphQLRequest request)
    {
        try
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var document = Parse(request);
            var size = GC.GetAllocatedBytesForCurrentThread() - allocated;
            var errors = Validate(document);
            return errors.Count > 0
                ? PreparedDocument.Refuse(request, RequestErrors.Create(errors))
                : Plan(request, document, size);
        }
        catch (GraphQLSyntaxException problem)
        {
            return PreparedDocument.Refuse(request, RequestErrors.Create([problem.Error], ExecutionStatus.SyntaxError));
        }
    }

    /// <summary>GetOperation().</summary>
    private static OperationDefinitionNode? FindOperation(DocumentNode document, string name, out string? problem)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToArray();
        problem = null;
        if (name.Length == 0)
        {
            problem = operations.Length switch
            {
                0 => "Must provide an operation.",
                1 => null,
                _ => "Must provide operation name if query contains multiple operations.",
            };
            return problem is null ? operations[0] : null;
        }

        var found = Array.Find(operations, operation => operation.Name?.Value == name);
        problem = found is null ? $"Unknown operation named \"{name}\"." : null;
        return found;
    }

    private DocumentNode Parse(in GraphQLRequest request)
    {
        using var activity = EngineTraces.StartStep("GraphQL parse");
        return Parser.Parse(DocumentText.Unescape(request), options.Parser);
    }

    private IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        using var activity = EngineTraces.StartStep("GraphQL validate");
        return Validator.Validate(runtime.Schema, document, options.Validation);
    }

    private PreparedDocument Plan(in GraphQLRequest request, DocumentNode document, long size)
    {
        var name = Encoding.UTF8.GetString(request.OperationName.Span);
        var operation = FindOperation(document, name, out var problem);
        if (operation is null)
        {
            return PreparedDocument.Refuse(
                request, RequestErrors.Create(problem!, ExecutionErrorCodes.OperationNotFound));
        }

        var excess = LimitCheck.FindErrors(document, operation, options.Limits);
        return excess.Count > 0
            ? PreparedDocument.Refuse(request, RequestErrors.Create(excess))
            : Accept(request, document, operation, size);
    }

    private PreparedDocument Accept(
        in GraphQLRequest request, DocumentNode document, OperationDefinitionNode operation, long size)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var plan = new OperationPlan(runtime, document, operation);
        try
        {
            var cost = _costs is null ? null : CostCompiler.Compile(_costs, plan);
            plan.EndPreparation();
            size += GC.GetAllocatedBytesForCurrentThread() - allocated;
            return PreparedDocument.Accept(request, plan, cost, size);
        }
        catch (CostRefusedException problem)
        {
            var error = new GraphQLError(problem.Message, document.LocationOf(problem.Node))
            {
                Extensions = ErrorExtensions.WithCode(LimitErrorCodes.Cost),
            };
            return PreparedDocument.Refuse(request, RequestErrors.Create([error]));
        }
    }
}
