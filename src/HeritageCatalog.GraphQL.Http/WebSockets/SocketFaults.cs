using System.Net.WebSockets;

namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>Tells clients that went away from faults of the server.</summary>
internal static class SocketFaults
{
    public static bool IsDisconnect(Exception error) =>
        error is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException;
}
