using HeritageCatalog.Mongo.Resolving;

namespace HeritageCatalog.Mongo.Tests.Resolving;

public sealed class DnsMessageTests
{
    private const string Name = "_mongodb._tcp.db.example.org";

    private static readonly byte[] Question = DnsMessage.WriteQuestion(0x1234, Name, DnsType.Service);

    // A name that stands where the question has it.
    private static readonly byte[] Pointer = [0xC0, 12];

    [Fact]
    public void A_question_is_written_as_the_format_has_it()
    {
        byte[] expected =
        [
            0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0,
            8, .. "_mongodb"u8, 4, .. "_tcp"u8, 2, .. "db"u8, 7, .. "example"u8, 3, .. "org"u8, 0,
            0, 33, 0, 1,
        ];

        Assert.Equal(expected, Question);
    }

    [Fact]
    public void Services_are_read_with_compressed_and_plain_names()
    {
        var reply = DnsReply.To(Question)
            .Add(Pointer, 33, 60, [0, 0, 0, 0, 0x69, 0x89, 1, (byte)'a', 0xC0, 26])
            .Add(Pointer, 33, 30, [0, 0, 0, 0, 0x69, 0x8A, .. DnsReply.NameOf("B.Example.org")])
            .Build();

        Assert.Equal(
            [
                new DnsRecord.Service("a.db.example.org", 27017, TimeSpan.FromSeconds(60)),
                new DnsRecord.Service("b.example.org", 27018, TimeSpan.FromSeconds(30)),
            ],
            DnsMessage.ReadAnswers(reply, Question));
    }

    [Fact]
    public void The_parts_of_a_text_are_joined()
    {
        var question = DnsMessage.WriteQuestion(1, Name, DnsType.Text);
        var reply = DnsReply.To(question).Add(Pointer, 16, 5, [3, .. "abc"u8, 0, 2, .. "de"u8]).Build();

        Assert.Equal([new DnsRecord.Text("abcde", TimeSpan.FromSeconds(5))], DnsMessage.ReadAnswers(reply, question));
    }

    [Fact]
    public void Another_name_for_the_same_is_followed()
    {
        var reply = DnsReply.To(Question)
            .Add(Pointer, 5, 60, DnsReply.NameOf("other.example.org"))
            .Add(DnsReply.NameOf("other.example.org"), 33, 60, [0, 0, 0, 0, 0, 9, .. DnsReply.NameOf("c.example.org")])
            .Build();

        Assert.Equal(
            [new DnsRecord.Service("c.example.org", 9, TimeSpan.FromSeconds(60))],
            DnsMessage.ReadAnswers(reply, Question));
    }

    [Fact]
    public void Records_that_were_not_asked_for_are_passed_over()
    {
        var reply = DnsReply.To(Question)
            .Add(DnsReply.NameOf("evil.example.org"), 33, 60, [0, 0, 0, 0, 0, 9, .. DnsReply.NameOf("evil.org")])
            .Add(Pointer, 1, 60, [127, 0, 0, 1])
            .Add(Pointer, 16, 60, [1, (byte)'x'])
            .Build();

        Assert.Empty(DnsMessage.ReadAnswers(reply, Question));
    }

    public static TheoryData<string, byte[]> Malformed => new()
    {
        { "a name that points at itself", [0xC0, (byte)Question.Length] },
        { "a name that points ahead", [0xC0, 0xFF] },
        { "a name in a circle", [1, (byte)'a', 0xC0, (byte)Question.Length] },
        { "a name without an end", [5, (byte)'a'] },
        { "a label of a kind unknown", [0x80, 0, 0] },
        { "no record at all", [] },
        { "half a record", [0xC0, 12, 0, 33, 0, 1, 0, 0] },
        { "a record longer than the message", [0xC0, 12, 0, 33, 0, 1, 0, 0, 0, 0, 0, 99, 0] },
        { "a service without a host", [0xC0, 12, 0, 33, 0, 1, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 9] },
    };

    [Theory, MemberData(nameof(Malformed))]
    public void A_malformed_answer_is_refused(string what, byte[] record)
    {
        var reply = DnsReply.To(Question).AddRaw(record).Build();

        Assert.True(
            Record.Exception(() => DnsMessage.ReadAnswers(reply, Question)) is DnsFormatException, what);
    }

    [Fact]
    public void A_text_longer_than_its_record_is_refused()
    {
        var question = DnsMessage.WriteQuestion(1, Name, DnsType.Text);
        var reply = DnsReply.To(question).Add(Pointer, 16, 5, [9, .. "abc"u8]).Build();

        Assert.Throws<DnsFormatException>(() => DnsMessage.ReadAnswers(reply, question));
    }

    [Fact]
    public void Random_bytes_are_read_or_refused_and_nothing_else()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var record = new byte[random.Next(60)];
            random.NextBytes(record);
            var reply = DnsReply.To(Question).AddRaw([.. i % 2 == 0 ? Pointer : [], .. record]).Build();

            var failure = Record.Exception(() => DnsMessage.ReadAnswers(reply, Question));

            Assert.True(failure is null or DnsFormatException, $"{i}: {failure}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("a.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.b")]
    public void A_name_that_cannot_be_is_not_asked_for(string name) =>
        Assert.Throws<DnsFormatException>(() => DnsMessage.WriteQuestion(1, name, DnsType.Text));

    [Fact]
    public void A_name_that_is_too_long_as_a_whole_is_not_asked_for() => Assert.Throws<DnsFormatException>(
        () => DnsMessage.WriteQuestion(1, string.Join('.', Enumerable.Repeat("abcdefghi", 26)), DnsType.Text));

    [Fact]
    public void Replies_to_other_questions_are_told_apart()
    {
        var reply = DnsReply.To(Question).Build();

        Assert.True(DnsMessage.IsReplyTo(reply, Question));
        Assert.True(DnsMessage.IsReplyTo(DnsReply.To(InCapitals()).Build(), Question));
        Assert.False(DnsMessage.IsReplyTo(reply, DnsMessage.WriteQuestion(0x1235, Name, DnsType.Service)));
        Assert.False(DnsMessage.IsReplyTo(reply, DnsMessage.WriteQuestion(0x1234, Name, DnsType.Text)));
        Assert.False(DnsMessage.IsReplyTo(reply, DnsMessage.WriteQuestion(0x1234, "x" + Name[1..], DnsType.Service)));
        Assert.False(DnsMessage.IsReplyTo(Question, Question));
        Assert.False(DnsMessage.IsReplyTo(reply.AsSpan(0, 20), Question));
    }

    private static byte[] InCapitals() =>
        DnsMessage.WriteQuestion(0x1234, Name.ToUpperInvariant(), DnsType.Service);
}
