using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Geometry;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Paths;
using HeritageCatalog.MongoEmbedded.Planning;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary>
/// <c>$geoNear</c>: documents by their distance from a point, the nearest first. It needs a geographic index, which
/// narrows the search when there is a greatest distance.
/// </summary>
internal sealed class GeoNearStage : Stage
{
    // The server's radius of the earth in metres.
    private const double EarthRadius = 6_378_100;
    private const string Name = "$geoNear";

    private readonly GeoPoint _near;
    private readonly double _unit;
    private readonly double _least;
    private readonly double _most;
    private readonly Matcher _filter;
    private readonly FieldPath _distanceField;
    private readonly FieldPath? _locationField;
    private string? _key;

    private GeoNearStage(BsonDocument options)
    {
        var near = options["near"u8];
        _near = GeoPoint.Require(near, "near");

        // A GeoJSON point asks for metres, a pair of numbers for radians.
        var radius = near.Type == BsonType.Document ? EarthRadius : 1;
        _unit = radius * Number(options, "distanceMultiplier", otherwise: 1);
        _least = Number(options, "minDistance", otherwise: 0) / radius;
        _most = Number(options, "maxDistance", otherwise: double.PositiveInfinity) / radius;
        _filter = FilterParser.Parse(
            options["query"u8] is { IsMissing: false } query
                ? StageOperand.Document(query, Name, ErrorCode.BadValue)
                : BsonDocument.Empty);
        _distanceField = FieldPath.Parse(StageOperand.Text(options, "distanceField", Name));
        _locationField = options.Contains("includeLocs")
            ? FieldPath.Parse(StageOperand.Text(options, "includeLocs", Name))
            : null;
        _key = options.Contains("key") ? StageOperand.Text(options, "key", Name) : null;
    }

    public static GeoNearStage Parse(BsonValue operand)
    {
        var options = StageOperand.Document(operand, Name, ErrorCode.BadValue);
        StageOperand.RefuseUnknown(
            options, Name, "near", "distanceField", "spherical", "maxDistance", "minDistance", "query", "key",
            "distanceMultiplier", "includeLocs");
        if (options["near"u8].Type != BsonType.Document && !options["spherical"u8].ToBoolean())
        {
            throw new CommandException(ErrorCode.BadValue, "this server knows distances on the sphere only");
        }

        return new GeoNearStage(options);
    }

    /// <summary>Which documents may be near enough, found by the index that has the field.</summary>
    public Query FindQuery(CollectionState? collection)
    {
        var fields = (collection?.Indexes ?? [])
            .SelectMany(index => index.Definition.Fields)
            .Where(field => field.IsGeographic && (_key is null || field.Path.Text == _key))
            .Select(field => field.Path.Text)
            .Distinct()
            .ToList();
        _key = fields switch
        {
            [var single] => single,
            [] when collection is null => "",
            [] => throw new CommandException(
                ErrorCode.NoQueryExecutionPlans, "unable to find index for $geoNear query"),
            _ => throw new CommandException(
                ErrorCode.IndexNotFound, "There is more than one 2dsphere index; unsure which to use for $geoNear"),
        };
        var region = new GeoCap(_near, Math.Min(Math.PI, _most));
        return new Query(AndMatcher.Of(
            [_filter, new PathMatcher(FieldPath.Parse(_key), new GeoWithinTest(region))]));
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context)
    {
        var values = new PathValues(FieldPath.Parse(_key!));
        return input
            .SelectMany(document => Nearest(document, values))
            .OrderBy(found => found.Angle)
            .Select(found => Complete(found.Document, found.Angle, found.Location));
    }

    private static double Number(BsonDocument options, string name, double otherwise)
    {
        var value = options[name];
        if (value.IsMissing)
        {
            return otherwise;
        }

        return value.IsNumber && value.ToDouble() >= 0
            ? value.ToDouble()
            : throw new CommandException(ErrorCode.BadValue, $"{Name} argument '{name}' must be a non-negative number");
    }

    private IEnumerable<(BsonDocument Document, double Angle, BsonValue Location)> Nearest(
        BsonDocument document, PathValues values)
    {
        (BsonDocument Document, double Angle, BsonValue Location)? nearest = null;
        foreach (var value in values.Read(document))
        {
            if (!GeoPoint.TryRead(value, out var point))
            {
                continue;
            }

            var angle = _near.AngleTo(point);
            if (angle >= _least && angle <= _most && (nearest is null || angle < nearest.Value.Angle))
            {
                nearest = (document, angle, value);
            }
        }

        return nearest is { } found ? [found] : [];
    }

    private BsonDocument Complete(BsonDocument document, double angle, BsonValue location)
    {
        var root = new MutableNode(BsonValue.From(document));
        UpdateTarget.Create(root, _distanceField).Replace(angle * _unit);
        if (_locationField is { } field)
        {
            UpdateTarget.Create(root, field).Replace(location);
        }

        return root.Value.AsDocument;
    }
}
