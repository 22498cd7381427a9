using System.Net.Sockets;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.Mongo.Topology;

/// <summary>What a failed operation tells of its server ("Error handling").</summary>
internal static class FailureRules
{
    /// <summary>Decides what follows from a failure.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="known">What is known of the server.</param>
    /// <param name="generation">The generation of its pool now.</param>
    public static FailureConsequence Decide(ServerFailure failure, ServerDescription known, int generation)
    {
        if (known.Type == ServerType.LoadBalancer || IsStale(failure, known, generation))
        {
            return FailureConsequence.None;
        }

        // Any other connection that could not be made may mean a server with too much to do: to clear its pool would
        // give it more. And a reply that takes long says nothing of its server; the monitor finds out.
        return failure.Kind switch
        {
            FailureKind.Network when failure.IsHandshakeComplete => FailureConsequence.MarkUnknownAndClear,
            FailureKind.Authentication or FailureKind.Refused => FailureConsequence.MarkUnknownAndClear,
            FailureKind.Command => DecideByReply(failure.Reply),
            _ => FailureConsequence.None,
        };
    }

    /// <summary>Says whether a connection was refused outright, which a server with too much to do does not do.
    /// </summary>
    public static bool IsRefusedConnection(Exception failure) =>
        failure.GetBaseException() is SocketException { SocketErrorCode: SocketError.ConnectionRefused };

    private static FailureConsequence DecideByReply(BsonDocument reply)
    {
        var error = FindStateChange(reply);
        if (error is null)
        {
            return FailureConsequence.None;
        }

        return IsShutdown(error.Value)
            ? FailureConsequence.MarkUnknownAndClear
            : FailureConsequence.MarkUnknown;
    }

    /// <summary>The code by which a server says that it is not what it was; null when it does not say so.</summary>
    /// <remarks>The errors of single statements do not count: what holds for the server stands outside.</remarks>
    public static MongoErrorCode? FindStateChange(BsonDocument reply)
    {
        if (reply["ok"u8] is { IsMissing: false } ok && !ok.ToBoolean())
        {
            return FindStateChangeInError(reply);
        }

        return reply["writeConcernError"u8] is { Type: BsonType.Document } concern
            ? FindStateChangeInError(concern.AsDocument)
            : null;
    }

    private static MongoErrorCode? FindStateChangeInError(BsonDocument error)
    {
        if (WholeNumber.FindInt32(error["code"u8]) is { } number)
        {
            var code = (MongoErrorCode)number;
            return IsStateChange(code) ? code : null;
        }

        // Servers of old gave no code.
        var message = error["errmsg"u8] is { Type: BsonType.String } text ? text.AsString : "";
        return message.Contains("node is recovering", StringComparison.OrdinalIgnoreCase)
            || message.Contains("not master or secondary", StringComparison.OrdinalIgnoreCase)
                ? MongoErrorCode.NotPrimaryOrSecondary
                : message.Contains("not master", StringComparison.OrdinalIgnoreCase)
                    ? MongoErrorCode.NotWritablePrimary
                    : null;
    }

    private static bool IsStateChange(MongoErrorCode code) => IsShutdown(code) || code is
        MongoErrorCode.NotWritablePrimary
        or MongoErrorCode.NotPrimaryNoSecondaryOk
        or MongoErrorCode.LegacyNotPrimary
        or MongoErrorCode.NotPrimaryOrSecondary
        or MongoErrorCode.InterruptedDueToReplStateChange
        or MongoErrorCode.PrimarySteppedDown;

    private static bool IsShutdown(MongoErrorCode code) =>
        code is MongoErrorCode.InterruptedAtShutdown or MongoErrorCode.ShutdownInProgress;

    private static bool IsStale(ServerFailure failure, ServerDescription known, int generation) =>
        failure.Generation < generation
        || (failure.Kind == FailureKind.Command
            && TopologyVersion.Compare(TopologyVersion.Find(failure.Reply), known.TopologyVersion) <= 0);
}
