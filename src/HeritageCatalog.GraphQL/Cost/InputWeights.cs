using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>Adds up what is in an argument.</summary>
internal static class InputWeights
{
    /// <summary>What giving the argument a value costs; nothing where the value is null.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="input">The argument or input field.</param>
    /// <param name="value">Its coerced value.</param>
    public static double Measure(CostModel model, InputValueDefinition input, object? value) =>
        value is null ? 0 : model.WeightOf(input) + MeasureValue(model, input.Type, value);

    private static double MeasureValue(CostModel model, GraphQLType type, object? value) =>
        (type.NullableType, value) switch
        {
            (ListType list, object?[] items) => items.Sum(item => MeasureValue(model, list.ItemType, item)),
            (InputObjectType inputObject, Dictionary<string, object?> fields) =>
                fields.Sum(entry => Measure(model, inputObject.FindField(entry.Key)!, entry.Value)),
            _ => 0,
        };
}
