namespace HeritageCatalog.Server.ValueTypes;

/// <summary>What an enumeration's member is called in the field's own words.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LabelAttribute(string zhHans, string en) : Attribute
{
    public LocalizedText Text { get; } = new() { ZhHans = zhHans, En = en };
}
