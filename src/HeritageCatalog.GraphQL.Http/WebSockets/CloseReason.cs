using System.Text;

namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>Why the server ends a connection: the codes of graphql-transport-ws, and three of RFC 6455.</summary>
internal readonly record struct CloseReason(int Code, string Text)
{
    // What a close frame has room for beside the code.
    private const int MaxTextBytes = 123;

    public static readonly CloseReason GoingAway = new(1001, "The server is shutting down");
    public static readonly CloseReason MessageTimeout = new(1008, "The message did not arrive in time");
    public static readonly CloseReason MessageTooBig = new(1009, "The message is too big");
    public static readonly CloseReason Unauthorized = new(4401, "Unauthorized");
    public static readonly CloseReason SubprotocolNotAcceptable = new(4406, "Subprotocol not acceptable");
    public static readonly CloseReason InitTimeout = new(4408, "Connection initialisation timeout");
    public static readonly CloseReason TooManyInits = new(4429, "Too many initialisation requests");
    public static readonly CloseReason ServerError = new(4500, "Internal server error");

    public static CloseReason BadMessage(string problem) => Fit(4400, problem);

    public static CloseReason Forbidden(string reason) => Fit(4403, reason);

    public static CloseReason SubscriberExists(string id) => Fit(4409, $"Subscriber for {id} already exists");

    private static CloseReason Fit(int code, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length <= MaxTextBytes)
        {
            return new CloseReason(code, text);
        }

        var end = MaxTextBytes;
        while ((bytes[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return new CloseReason(code, Encoding.UTF8.GetString(bytes, 0, end));
    }
}
