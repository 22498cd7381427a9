using HeritageCatalog.Bson.Mapping;

namespace HeritageCatalog.Bson.Tests.Mapping;

public sealed class BsonCodecTests
{
    private static readonly Craft PaperCutting = new()
    {
        Id = new CraftId("c1"),
        Code = "VII-16",
        Names = new Name("剪纸", "Paper cutting"),
        Role = OrganiserRole.CoOrganiser,
        Others = [new Name("窗花")],
    };

    [Fact]
    public void A_record_is_written_in_camel_case_with_its_id_first_and_without_nulls()
    {
        var json = BsonCodec.Encode(PaperCutting).ToString();

        Assert.Equal(
            """
            {"_id":"c1","code":"VII-16","names":{"zhHans":"剪纸","en":"Paper cutting","script":"Hans"},"version":7,
            "role":"CO_ORGANISER","others":[{"zhHans":"窗花","script":"Hans"}]}
            """.ReplaceLineEndings(""),
            json);
    }

    [Fact]
    public void A_record_reads_back_as_it_was()
    {
        var read = BsonCodec.Decode<Craft>(BsonCodec.Encode(PaperCutting));

        Assert.Equal(PaperCutting with { Others = read.Others }, read);
        Assert.Equal(PaperCutting.Others, read.Others);
    }

    [Fact]
    public void Every_kind_of_member_reads_back_as_it_was()
    {
        var all = new Everything(
            "文字", true, -1, long.MaxValue, 0.1, 1.50m, new DateOnly(2023, 3, 24), new TimeOnly(9, 30),
            DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123), DateTime.UnixEpoch,
            ObjectId.Parse("0123456789abcdef01234567"), Guid.Parse("73ffd264-44b3-4c69-90e8-e7d1dfc035d4"),
            [1, 2], [3, 4], ["a", "b"], [new Point(120.1, 36.2)],
            new Dictionary<string, int> { ["x.y"] = 1 }, OrganiserRole.UNESCOPartner, new CraftId("c"), new Point(1, 2),
            new BsonBuilder { { "a", 1 } });

        var document = BsonCodec.Encode(all);

        Assert.Equal(document, BsonCodec.Encode(BsonCodec.Decode<Everything>(document)));
        Assert.Equivalent(all with { Raw = default }, BsonCodec.Decode<Everything>(document) with { Raw = default });
    }

    [Theory]
    [InlineData("day", """{"day":"2023-03-24"}""")]
    [InlineData("time", """{"time":"09:30:00"}""")]
    [InlineData("exact", """{"exact":{"$numberDecimal":"1.50"}}""")]
    [InlineData("role", """{"role":"UNESCO_PARTNER"}""")]
    [InlineData("craft", """{"craft":"c"}""")]
    [InlineData("counts", """{"counts":{"x.y":1}}""")]
    [InlineData("place", """{"place":{"lng":1.0,"lat":2.0}}""")]
    public void A_member_is_stored_in_its_form(string field, string expected)
    {
        var document = BsonCodec.Encode(new Everything(
            "", true, 0, 0, 0, 1.50m, new DateOnly(2023, 3, 24), new TimeOnly(9, 30), default, DateTime.UnixEpoch,
            default, default, [], [], [], [], new Dictionary<string, int> { ["x.y"] = 1 },
            OrganiserRole.UNESCOPartner, new CraftId("c"), new Point(1, 2), default));

        Assert.Equal(expected, ((BsonDocument)new BsonBuilder { { field, document[field] } }).ToString());
    }

    [Fact]
    public void Fields_may_come_in_any_order_and_unknown_ones_are_skipped()
    {
        var document = BsonDocument.ParseJson(
            """{"later":{"a":[1]},"names":{"en":"x","zhHans":"剪纸"},"unknown":null,"version":2,"code":"A","_id":"c"}""");

        var craft = BsonCodec.Decode<Craft>(document);

        Assert.Equal(("c", "A", 2, "剪纸"), (craft.Id.Value, craft.Code, craft.Version, craft.Names.ZhHans));
    }

    [Fact]
    public void A_missing_field_leaves_what_the_record_starts_with()
    {
        var craft = BsonCodec.Decode<Craft>(BsonDocument.ParseJson("""{"code":"A","names":{"zhHans":"剪纸"}}"""));

        Assert.Equal((7, "Hans", 0), (craft.Version, craft.Names.Script, craft.Others.Count));
    }

    [Fact]
    public void A_positional_record_starts_with_its_defaults_and_initialisers()
    {
        var course = BsonCodec.Decode<Course>(BsonDocument.ParseJson("""{"title":"剪纸","minutes":null}"""));

        Assert.Equal("剪纸, 45 minutes", course.Label);
        Assert.Equal(["paper"], course.Materials);
    }

    [Fact]
    public void Records_read_one_after_the_other_do_not_see_each_other()
    {
        var first = BsonCodec.Decode<Course>(BsonDocument.ParseJson("""{"title":"a","minutes":1,"materials":[]}"""));
        var second = BsonCodec.Decode<Course>(BsonDocument.ParseJson("""{"title":"b"}"""));

        Assert.Equal(("a", 1, 0), (first.Title, first.Minutes, first.Materials.Count));
        Assert.Equal(("b", 45, 1), (second.Title, second.Minutes, second.Materials.Count));
    }

    [Fact]
    public void A_struct_starts_with_its_defaults_too()
    {
        var range = BsonCodec.Decode<Mapping.Range>(BsonDocument.ParseJson("""{"from":5}"""));

        Assert.Equal(new Mapping.Range(5, 10), range);
    }

    [Theory]
    [InlineData("""{"names":{"zhHans":"剪纸"}}""", "code")]
    [InlineData("""{"code":null,"names":{"zhHans":"剪纸"}}""", "code")]
    [InlineData("""{"code":"A","names":{"en":"x"}}""", "names.zhHans")]
    [InlineData("""{"code":"A","names":{"zhHans":"x"},"others":[{"zhHans":"x"},{"zhHans":5}]}""", "others.1.zhHans")]
    [InlineData("""{"code":"A","names":{"zhHans":"x"},"role":"GUEST"}""", "role")]
    [InlineData("""{"code":"A","names":{"zhHans":"x"},"version":1.5}""", "version")]
    public void A_document_that_does_not_fit_is_refused_with_type_and_path(string json, string path)
    {
        var refusal = Assert.Throws<BsonMappingException>(() => BsonCodec.Decode<Craft>(BsonDocument.ParseJson(json)));

        Assert.Equal((typeof(Craft), path), (refusal.Type, refusal.Path));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("""{"$numberLong":"5"}""")]
    [InlineData("5.0")]
    [InlineData("""{"$numberDecimal":"5"}""")]
    public void A_whole_number_is_read_from_any_numeric_type(string number)
    {
        var document = BsonDocument.ParseJson($$$"""{"code":"A","names":{"zhHans":"x"},"version":{{{number}}}}""");

        Assert.Equal(5, BsonCodec.Decode<Craft>(document).Version);
    }

    [Fact]
    public void A_type_may_contain_itself()
    {
        var tree = new Tree("master", [new Tree("disciple", [])]);

        var read = BsonCodec.Decode<Tree>(BsonCodec.Encode(tree));

        Assert.Equal("disciple", Assert.Single(read.Children).Name);
    }

    [Fact]
    public void Properties_of_the_base_type_are_stored_too()
    {
        var venue = new Venue { Id = "v", Version = 3 };

        Assert.Equal("""{"_id":"v","version":3}""", BsonCodec.Encode(venue).ToString());
        Assert.Equal(venue, BsonCodec.Decode<Venue>(BsonCodec.Encode(venue)));
    }

    [Fact]
    public void A_typed_id_makes_the_value_of_a_filter()
    {
        Assert.Equal(BsonValue.From("c1"), BsonCodec.ToValue(new CraftId("c1")));
    }

    [Theory]
    [InlineData(typeof(object))]
    [InlineData(typeof(Uri))]
    [InlineData(typeof(Facets))]
    [InlineData(typeof(IComparable))]
    [InlineData(typeof(Dictionary<int, string>))]
    [InlineData(typeof(List<Stream>))]
    [InlineData(typeof(WithoutSetter))]
    [InlineData(typeof(Derived))]
    [InlineData(typeof(Strict))]
    public void A_type_that_cannot_be_stored_is_refused_by_name(Type type)
    {
        var refusal = Assert.Throws<BsonMappingException>(() => CodecFactory.GetOrBuild(type));

        Assert.NotEmpty(refusal.Problem);
    }

    [Fact]
    public void A_member_that_cannot_be_stored_is_refused_by_its_path_each_time()
    {
        Func<object> use = () => BsonCodec<Unstorable>.Default;

        Assert.Equal("inner.link", Assert.Throws<BsonMappingException>(use).Path);
        Assert.Equal("inner.link", Assert.Throws<BsonMappingException>(use).Path);
    }

    [Theory]
    [InlineData("2023-3-24")]
    [InlineData("2023-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("2023/03/24")]
    [InlineData("2023-03-2 ")]
    public void A_text_that_is_no_date_is_refused(string text)
    {
        Assert.Throws<BsonMappingException>(() => BsonCodec<DateOnly>.Default.Read(BsonValue.From(text)));
    }
}
