namespace HeritageCatalog.Bson.Tests;

public sealed class BsonWriterTests
{
    [Fact]
    public void Items_of_an_array_are_named_by_their_position()
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteStartArray("a");
        for (var i = 0; i < 1001; i++)
        {
            writer.WriteInt32("ignored", i);
        }

        writer.WriteEndArray();
        writer.WriteEndDocument();

        var items = new BsonDocument(BsonDocument.Parse(writer.ToBytes())["a"].AsArray.Bytes);
        Assert.Equal(1000, items["1000"].AsInt32);
    }

    [Fact]
    public void Documents_inside_an_array_keep_their_own_names()
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartArray();
        writer.WriteStartDocument();
        writer.WriteString("名"u8, "剪纸");
        writer.WriteEndDocument();
        writer.WriteNull(BsonName.Item);
        writer.WriteEndArray();

        Assert.Equal("""[{"名":"剪纸"},null]""", new BsonArray(writer.ToBytes()).ToString());
    }

    [Fact]
    public void Text_larger_than_the_buffer_is_written_whole()
    {
        var text = new string('剪', 1_000_000);
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteString(text, text);
        writer.WriteEndDocument();

        Assert.Equal(text, BsonDocument.Parse(writer.ToBytes())[text].AsString);
    }

    [Fact]
    public void Nesting_deeper_than_usual_is_written_whole()
    {
        using var writer = BsonWriter.Rent();
        for (var i = 0; i < 50; i++)
        {
            writer.WriteStartDocument("a");
        }

        for (var i = 0; i < 50; i++)
        {
            writer.WriteEndDocument();
        }

        Assert.Equal(5 + (49 * 8), BsonDocument.Parse(writer.ToBytes()).Size);
    }

    [Fact]
    public void A_writer_starts_empty_after_one_was_left_half_written()
    {
        using (var abandoned = BsonWriter.Rent())
        {
            abandoned.WriteStartDocument();
            abandoned.WriteInt32("a", 1);
        }

        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteEndDocument();

        Assert.Equal(BsonDocument.Empty, writer.ToDocument());
    }

    [Fact]
    public void Two_writers_in_use_at_once_do_not_share_a_buffer()
    {
        using var outer = BsonWriter.Rent();
        outer.WriteStartDocument();
        using (var inner = BsonWriter.Rent())
        {
            inner.WriteStartDocument();
            inner.WriteInt32("b", 2);
            inner.WriteEndDocument();
            outer.WriteDocument("a", inner.ToDocument());
        }

        outer.WriteEndDocument();

        Assert.Equal("""{"a":{"b":2}}""", outer.ToDocument().ToString());
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\0")]
    public void A_name_with_a_zero_character_is_refused(string name)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();

        Assert.Throws<ArgumentException>(() => writer.WriteInt32(name, 1));
    }

    [Fact]
    public void A_value_outside_any_document_is_refused()
    {
        using var writer = BsonWriter.Rent();

        Assert.Throws<InvalidOperationException>(() => writer.WriteInt32("a", 1));
    }

    [Fact]
    public void A_document_that_is_still_open_cannot_be_taken()
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();

        Assert.Throws<InvalidOperationException>(() => writer.ToDocument());
    }

    [Fact]
    public void More_ends_than_starts_are_refused()
    {
        using var writer = BsonWriter.Rent();

        Assert.Throws<InvalidOperationException>(writer.WriteEndDocument);
    }

    [Fact]
    public void A_missing_value_cannot_be_written()
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();

        Assert.Throws<InvalidOperationException>(() => writer.WriteValue("a", default));
    }

    [Fact]
    public void Elements_are_copied_as_they_are()
    {
        BsonDocument source = new BsonBuilder { { "a", 1 }, { "b", "x" } };
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        foreach (var element in source)
        {
            writer.WriteElement(element);
        }

        writer.WriteElements(new BsonBuilder { { "c", true } });
        writer.WriteEndDocument();

        Assert.Equal("""{"a":1,"b":"x","c":true}""", writer.ToDocument().ToString());
    }

    [Fact]
    public void The_outermost_document_may_be_a_copy()
    {
        BsonDocument source = new BsonBuilder { { "a", 1 } };
        using var writer = BsonWriter.Rent();

        writer.WriteTopLevel(source);

        Assert.Equal(source, writer.ToDocument());
    }

    [Fact]
    public void A_writer_that_is_disposed_of_twice_is_given_out_once()
    {
        var writer = BsonWriter.Rent();
        writer.Dispose();
        writer.Dispose();

        Assert.NotSame(BsonWriter.Rent(), BsonWriter.Rent());
    }

    [Fact]
    public void Writers_that_are_in_use_at_once_are_used_again_each()
    {
        BsonWriter[] writers = [BsonWriter.Rent(), BsonWriter.Rent()];
        Array.ForEach(writers, writer => writer.Dispose());

        Assert.Equal(writers.ToHashSet(), new[] { BsonWriter.Rent(), BsonWriter.Rent() }.ToHashSet());
    }

    [Fact]
    public void A_document_can_be_read_where_it_was_written()
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteInt32("a"u8, 1);
        Assert.Throws<InvalidOperationException>(() => writer.AsDocument());
        writer.WriteEndDocument();

        Assert.Equal(writer.ToDocument(), writer.AsDocument());
    }
}
