using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.ConnectionStrings;

namespace HeritageCatalog.Mongo.Errors;

/// <summary>The transport broke: there is no reply, and whether the command ran is not known.</summary>
public sealed class MongoConnectionException : Exception
{
    private readonly List<string> _labels = [];

    /// <summary>Says what broke.</summary>
    public MongoConnectionException(string message, Exception? inner = null)
        : base(message, inner) => Problem = message;

    /// <summary>Says what broke at a server.</summary>
    internal MongoConnectionException(
        ServerAddress server, ConnectionFailure failure, string problem, Exception? inner = null)
        : base($"{server}: {problem}", inner)
    {
        Server = server;
        Failure = failure;
        Problem = problem;
    }

    /// <summary>Says why a command was not sent, when no one server is to blame.</summary>
    internal MongoConnectionException(ConnectionFailure failure, string message, Exception? inner)
        : this(message, inner) => Failure = failure;

    /// <summary>The server; null when it is not known.</summary>
    public ServerAddress? Server { get; }

    /// <summary>What broke.</summary>
    public ConnectionFailure Failure { get; }

    /// <summary>False when the command was certainly not sent.</summary>
    public bool MayHaveRun => Failure is ConnectionFailure.Broken or ConnectionFailure.Timeout;

    /// <summary>What the commands of a bulk write had done before; null when it was no bulk write.</summary>
    public BulkWriteResult? DoneBefore { get; internal set; }

    /// <summary>What the client says may be done about it, such as "TransientTransactionError".</summary>
    public IReadOnlyList<string> ErrorLabels => _labels;

    /// <summary>Says whether a label is on the error.</summary>
    public bool HasErrorLabel(string label) => _labels.Contains(label);

    /// <summary>What broke, without the name of the server.</summary>
    internal string Problem { get; }

    internal void AddErrorLabel(string label)
    {
        if (!HasErrorLabel(label))
        {
            _labels.Add(label);
        }
    }
}
