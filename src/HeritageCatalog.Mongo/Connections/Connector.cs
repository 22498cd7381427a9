using System.Net.Sockets;
using System.Security.Authentication;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Handshakes;

namespace HeritageCatalog.Mongo.Connections;

/// <summary>Makes connections that are ready for use: dialled, encrypted, introduced and logged in.</summary>
internal sealed class Connector
{
    private readonly ConnectionSettings _settings;
    private readonly TimeProvider _time;
    private readonly TlsClient? _tls;
    private readonly Handshake _handshake;

    /// <exception cref="MongoUsageException">A certificate cannot be read.</exception>
    public Connector(ConnectionSettings settings, TimeProvider time)
    {
        _settings = settings;
        _time = time;
        _tls = settings.Tls is null ? null : new TlsClient(settings.Tls);
        _handshake = new Handshake(settings);
    }

    /// <summary>Makes a connection for commands.</summary>
    /// <exception cref="MongoConnectionException">It could not be made.</exception>
    /// <exception cref="MongoServerException">The server refused to log the user in.</exception>
    public ValueTask<WireConnection> ConnectAsync(ServerAddress server, CancellationToken cancellationToken) =>
        ConnectAsync(server, isForMonitoring: false, cancellationToken);

    /// <summary>Makes a connection to watch the server by: nobody is logged in, nothing is compressed.</summary>
    /// <exception cref="MongoConnectionException">It could not be made.</exception>
    public ValueTask<WireConnection> ConnectForMonitoringAsync(
        ServerAddress server, CancellationToken cancellationToken) =>
        ConnectAsync(server, isForMonitoring: true, cancellationToken);

    private async ValueTask<WireConnection> ConnectAsync(
        ServerAddress server, bool isForMonitoring, CancellationToken cancellationToken)
    {
        using var limit = TimeLimit.Start(_settings.ConnectTimeout, _time, cancellationToken);
        WireConnection? connection = null;
        try
        {
            connection = await OpenAsync(server, limit.Token).ConfigureAwait(false);
            await _handshake.RunAsync(connection, isForMonitoring, limit.Token).ConfigureAwait(false);
            connection.Timeout = _settings.SocketTimeout;
            return connection;
        }
        catch (Exception failure)
        {
            connection?.Dispose();
            throw Explain(server, failure, limit, cancellationToken);
        }
    }

    private async ValueTask<WireConnection> OpenAsync(ServerAddress server, CancellationToken cancellationToken)
    {
        var socket = await Dialer.DialAsync(server, cancellationToken).ConfigureAwait(false);
        try
        {
            Stream stream = new NetworkStream(socket, ownsSocket: true);
            if (_tls is not null)
            {
                stream = await _tls.EncryptAsync(stream, server.Host, cancellationToken).ConfigureAwait(false);
            }

            return new WireConnection(server, socket, stream, _time);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private Exception Explain(
        ServerAddress server, Exception failure, TimeLimit limit, CancellationToken cancellationToken) => failure switch
        {
            _ when cancellationToken.IsCancellationRequested =>
                new OperationCanceledException("Connecting was given up.", failure, cancellationToken),
            OperationCanceledException when limit.IsExpired => new MongoConnectionException(
                server,
                ConnectionFailure.ConnectTimeout,
                $"no connection within {_settings.ConnectTimeout!.Value.TotalMilliseconds:0} ms",
                failure),
            AuthenticationException => NotConnected(server, $"TLS failed: {failure.Message}", failure),
            SocketException or IOException => NotConnected(server, failure.Message, failure),
            MongoConnectionException { InnerException: EndOfStreamException } broken when _tls is null =>
                NotConnected(server, broken.Problem + " at once; does it expect tls=true?", failure),
            MongoConnectionException broken => NotConnected(server, broken.Problem, failure),
            _ => failure,
        };

    private static MongoConnectionException NotConnected(ServerAddress server, string problem, Exception failure) =>
        new(server, ConnectionFailure.NotConnected, $"no connection: {problem}", failure);
}
