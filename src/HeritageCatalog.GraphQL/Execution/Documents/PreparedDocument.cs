using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Documents;

/// <summary>What a document became: a plan that can run, or the answer that refuses it.</summary>
internal sealed class PreparedDocument
{
    private readonly byte[] _query;
    private readonly byte[] _operationName;
    private readonly bool _isEscaped;

    private PreparedDocument(in GraphQLRequest request, OperationPlan? plan, ExecutionResult? refusal)
    {
        // The request's bytes belong to somebody else.
        _query = request.Query.ToArray();
        _operationName = request.OperationName.ToArray();
        _isEscaped = request.QueryIsEscaped;
        Plan = plan;
        Refusal = refusal;
    }

    public OperationPlan? Plan { get; }

    /// <summary>What the plan costs; null where costs are not counted.</summary>
    public CostProgram? Cost { get; private init; }

    public ExecutionResult? Refusal { get; }

    /// <summary>Length of the text in bytes.</summary>
    public int TextLength => _query.Length + _operationName.Length;

    /// <summary>Bytes of memory that the document took when it was prepared: more than what is kept of it.</summary>
    public long Size { get; private init; }

    /// <summary>Set by a hit; an entry that has not been used since the last round is the first to go.</summary>
    public bool IsUsed { get; set; }

    public static PreparedDocument Accept(in GraphQLRequest request, OperationPlan plan, CostProgram? cost, long size)
    {
        return new(request, plan, null) { Cost = cost, Size = size };
    }

    public static PreparedDocument Refuse(in GraphQLRequest request, ExecutionResult refusal)
    {
        return new(request, null, refusal);
    }

    public bool IsFor(in GraphQLRequest request)
    {
        return _isEscaped == request.QueryIsEscaped
            && request.Query.Span.SequenceEqual(_query)
            && request.OperationName.Span.SequenceEqual(_operationName);
    }
}
