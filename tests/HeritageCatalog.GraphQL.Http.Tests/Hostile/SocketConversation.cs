using System.Text;
using HeritageCatalog.GraphQL.Tests.Hostile;
using HeritageCatalog.GraphQL.Tests.Oracle;

namespace HeritageCatalog.GraphQL.Http.Tests.Hostile;

/// <summary>Makes up all that a client of graphql-transport-ws sends, and damages some of it.</summary>
internal sealed class SocketConversation(Random random)
{
    /// <summary>The request for a socket.</summary>
    public static readonly byte[] Handshake = Encoding.ASCII.GetBytes(
        "GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");

    private static readonly string[] Messages =
    [
        """{"type":"connection_init"}""",
        """{"type":"connection_init","payload":{"token":"\u9752岛","deep":[[{"a":null}]]}}""",
        """{"type":"ping"}""",
        """{"type":"ping","payload":{"text":"胶东剪纸","n":[1,2.5e3,true]}}""",
        """{"type":"pong"}""",
        """{"id":"1","type":"subscribe","payload":{"query":"subscription { count(to: 3) }"}}""",
        """{"id":"2","type":"subscribe","payload":{"query":"subscription { endless }"}}""",
        """{"id":"3","type":"subscribe","payload":{"query":"subscription { broken }"}}""",
        """{"id":"4","type":"subscribe","payload":{"query":"subscription { messages(room: \"a\") }"}}""",
        """{"id":"5","type":"subscribe","payload":{"query":"{ greeting works { title } }","operationName":null}}""",
        """
        {"type":"subscribe","id":"\ud83d\ude00","payload":
        {"query":"query Q($n: String!) { greeting(name: $n) }","variables":{"n":"青岛"},"extensions":{"a":1}}}
        """,
        """{"id":"7","type":"subscribe","payload":{"query":"mutation { count }"}}""",
        """{"id":"8","type":"subscribe","payload":{"query":"{ nothing }"}}""",
        """{"id":"1","type":"complete"}""",
        """{"id":"2","type":"complete"}""",
        """{"id":"4","type":"complete"}""",
        """{"id":"1","type":"next","payload":{"data":null}}""",
    ];

    private static readonly int[] Opcodes = [.. Enumerable.Range(0, 16)];

    private static readonly ulong[] Lengths =
        [0, 1, 125, 126, 127, 65_535, 65_536, 1UL << 31, 1UL << 62, ulong.MaxValue];

    private static readonly int[] CloseCodes = [0, 999, 1000, 1001, 1004, 1005, 1006, 1015, 2999, 3000, 4400, 65_535];

    /// <summary>True when all frames are such as a client may send, whatever their messages say.</summary>
    public bool IsWellFormed { get; private set; } = true;

    /// <summary>All frames that the client sends, up to its close frame.</summary>
    public byte[] Generate()
    {
        var bytes = new List<byte>();
        if (random.Chance(0.85))
        {
            bytes.AddRange(ClientFrame.Write(ClientFrame.Text, Encoding.UTF8.GetBytes(Messages[random.Next(2)])));
        }

        for (var i = random.Next(8); i > 0; i--)
        {
            AddMessage(bytes);
        }

        if (IsWellFormed && random.Chance(0.8))
        {
            return [.. bytes, .. ClientFrame.Write(ClientFrame.Close, [])];
        }

        IsWellFormed = false;
        bytes.AddRange(CloseFrame());
        return random.Chance(0.7) ? ByteMutation.Apply([.. bytes], random, [0x81, 0xFE]) : [.. bytes];
    }

    private void AddMessage(List<byte> bytes)
    {
        var message = Encoding.UTF8.GetBytes(random.Pick(Messages));
        if (random.Chance(0.3))
        {
            message = ByteMutation.Apply(message, random, Encoding.UTF8.GetBytes(random.Pick(Messages)));
        }
        else if (random.Chance(0.03))
        {
            message = [.. message, .. Enumerable.Repeat((byte)' ', random.Next(10_000))];
        }

        if (random.Chance(0.05))
        {
            bytes.AddRange(OddFrame(message));
            IsWellFormed = false;
        }
        else
        {
            AddFrames(bytes, message);
        }
    }

    // One message in several frames, with control frames between them.
    private void AddFrames(List<byte> bytes, byte[] message)
    {
        var opcode = random.Chance(0.97) ? ClientFrame.Text : ClientFrame.Binary;
        while (random.Chance(0.4))
        {
            var part = message[..random.Next(message.Length + 1)];
            bytes.AddRange(ClientFrame.Write(opcode, part, isFinal: false));
            bytes.AddRange(random.Chance(0.3) ? ControlFrame() : []);
            (opcode, message) = (ClientFrame.Continuation, message[part.Length..]);
        }

        bytes.AddRange(ClientFrame.Write(opcode, message));
    }

    private byte[] ControlFrame()
    {
        var isOdd = random.Chance(0.05);
        IsWellFormed &= !isOdd;
        var payload = new byte[isOdd ? random.Next(300) : random.Next(126)];
        random.NextBytes(payload);
        return ClientFrame.Write(
            random.Chance(0.5) ? ClientFrame.Ping : ClientFrame.Pong, payload, isFinal: !isOdd || random.Chance(0.5));
    }

    private byte[] CloseFrame()
    {
        var reason = new byte[random.Next(130)];
        random.NextBytes(reason);
        return random.NextDouble() switch
        {
            < 0.2 => ClientFrame.Write(ClientFrame.Close, []),
            < 0.3 => ClientFrame.Write(ClientFrame.Close, [3]),
            < 0.7 => ClientFrame.WriteClose(random.Pick(CloseCodes), "bye"u8),
            _ => ClientFrame.WriteClose(random.Pick(CloseCodes), reason),
        };
    }

    // Reserved flags and opcodes, lengths that are wrong or written too wide, no mask.
    private byte[] OddFrame(byte[] message)
    {
        var opcode = random.Chance(0.4) ? random.Pick(Opcodes) : ClientFrame.Text;
        var flags = random.Chance(0.4) ? random.Next(16) << 4 : 0x80;
        var length = random.Chance(0.4) ? random.Pick(Lengths) : (ulong)message.Length;
        var width = random.Chance(0.5) ? random.Pick([1, 2, 8]) : ClientFrame.WidthOf(message.Length);
        return ClientFrame.Write(flags | opcode, message, length, width, random.Chance(0.7) ? 7u : null);
    }
}
