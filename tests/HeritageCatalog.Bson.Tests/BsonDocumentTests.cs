namespace HeritageCatalog.Bson.Tests;

public sealed class BsonDocumentTests
{
    private static readonly BsonDocument Sample =
        new BsonBuilder { { "a", 1 }, { "名", "剪纸" }, { "a", 2 }, { "", true } };

    [Fact]
    public void The_default_document_is_empty()
    {
        Assert.Equal(BsonDocument.Empty, default);
        Assert.True(default(BsonDocument).IsEmpty);
        Assert.Equal("{}", default(BsonDocument).ToString());
    }

    [Theory]
    [InlineData("a", "1")]
    [InlineData("名", "\"剪纸\"")]
    [InlineData("", "true")]
    public void A_value_is_found_by_its_name(string name, string expected)
    {
        Assert.Equal(expected, Sample[name].ToString());
    }

    [Theory]
    [InlineData("b")]
    [InlineData("A")]
    [InlineData("aa")]
    public void A_name_that_is_not_there_gives_a_missing_value(string name)
    {
        Assert.True(Sample[name].IsMissing);
        Assert.False(Sample.Contains(name));
    }

    [Fact]
    public void A_long_name_is_found_too()
    {
        var name = new string('名', 200);
        BsonDocument document = new BsonBuilder { { name, 1 } };

        Assert.Equal(1, document[name].AsInt32);
    }

    [Fact]
    public void Elements_come_in_their_order()
    {
        var names = new List<string>();
        foreach (var (name, _) in Sample)
        {
            names.Add(name);
        }

        Assert.Equal(["a", "名", "a", ""], names);
        Assert.Equal(4, Sample.CountElements());
    }

    [Fact]
    public void The_same_fields_in_another_order_make_another_document()
    {
        BsonDocument ab = new BsonBuilder { { "a", 1 }, { "b", 1 } };
        BsonDocument ba = new BsonBuilder { { "b", 1 }, { "a", 1 } };

        Assert.True(ab != ba);
        Assert.NotEqual(ab.GetHashCode(), ba.GetHashCode());
    }

    [Fact]
    public void A_copy_does_not_share_bytes()
    {
        var bytes = Sample.Bytes.ToArray();
        var copy = new BsonDocument(bytes).Clone();

        bytes.AsSpan().Clear();

        Assert.Equal(Sample, copy);
    }

    [Fact]
    public void An_array_is_made_from_a_collection_expression()
    {
        BsonArray array = [1, "x", true, BsonValue.Null];

        Assert.Equal("""[1,"x",true,null]""", array.ToString());
        Assert.Equal(4, array.CountItems());
    }

    [Fact]
    public void The_default_array_is_empty()
    {
        Assert.Equal(BsonArray.Empty, BsonArray.Create());
        Assert.False(BsonArray.Empty.TryGetFirst(out _));
    }

    [Fact]
    public void A_builder_leaves_out_what_is_missing()
    {
        var builder = new BsonBuilder { { "a", 1, 2 } };
        builder.AddIfPresent("b", default);
        builder.AddIfPresent("c", BsonValue.Null);

        Assert.Equal("""{"a":[1,2],"c":null}""", builder.Build().ToString());
    }
}
