using System.Buffers;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Execution.Output;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>Makes responses that have only errors.</summary>
internal static class RequestErrors
{
    public static ExecutionResult Create(
        string message, string code, ExecutionStatus status = ExecutionStatus.RequestError) =>
        Create([new GraphQLError(message) { Extensions = ErrorExtensions.WithCode(code) }], status);

    public static ExecutionResult Create(
        IReadOnlyList<GraphQLError> errors, ExecutionStatus status = ExecutionStatus.RequestError) =>
        new RequestErrorResult(status, Render(errors), [.. errors.Select(ErrorExtensions.CodeOf)]);

    public static byte[] Render(IReadOnlyList<GraphQLError> errors)
    {
        var buffer = new ResponseBuffer(ArrayPool<byte>.Shared);
        buffer.Write("{\"errors\":"u8);
        ErrorJson.WriteErrors(buffer, errors);
        buffer.WriteByte((byte)'}');
        var output = new ArrayBufferWriter<byte>();
        buffer.CopyTo(output, 0, buffer.Position);
        buffer.ReturnAll();
        return output.WrittenSpan.ToArray();
    }
}
