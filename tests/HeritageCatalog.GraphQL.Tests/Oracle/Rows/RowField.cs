using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Binding.Output;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>How a value comes.</summary>
internal enum Way
{
    AtOnce,
    ByTask,
    ByValueTask,
    ByLoader,
}

/// <summary>Answers one field of a random schema.</summary>
internal abstract class RowField
{
    public static RowField Create(Type parent, Type value, RowValues values, FieldDefinition field)
    {
        return (RowField)Activator.CreateInstance(typeof(RowField<,>).MakeGenericType(parent, value), values, field)!;
    }

    public abstract FieldBinding Bind(Way way, OutputBinder outputs, LoaderSlots loaders, BindingSite site);
}

/// <inheritdoc />
internal sealed class RowField<TParent, TValue>(RowValues values, FieldDefinition field) : RowField
{
    // A field of this form prints its arguments.
    private readonly bool _isEcho = field.Arguments.Length > 0 && field.Type is ScalarType { Name: "String" };

    public override FieldBinding Bind(Way way, OutputBinder outputs, LoaderSlots loaders, BindingSite site)
    {
        return way switch
        {
            Way.ByTask => Bind(outputs, site, (_, parent, arguments) => GetLaterAsync(parent, arguments)),
            Way.ByValueTask => Bind(outputs, site, (_, parent, arguments) =>
                new ValueTask<TValue>(GetLaterAsync(parent, arguments))),
            Way.ByLoader when !_isEcho => BindLoader(outputs, loaders, site),
            _ => Bind(outputs, site, (_, parent, arguments) => Get(parent, arguments)),
        };
    }

    private FieldBinding<TParent, Loading<TValue>> BindLoader(
        OutputBinder outputs, LoaderSlots loaders, BindingSite site)
    {
        loaders.Add(typeof(RowLoader<TValue>), _ => new RowLoader<TValue>(values));
        loaders.TryFind(typeof(RowLoader<TValue>), out var slot);
        return Bind(outputs, site, (operation, parent, _) =>
            ((RowLoader<TValue>)operation.GetLoader(slot)).LoadAsync((SeedOf(parent), field)));
    }

    private FieldBinding<TParent, TResult> Bind<TResult>(
        OutputBinder outputs, BindingSite site, Func<OperationExecution, TParent, string, TResult> resolve)
    {
        var value = outputs.Bind(field.Type, typeof(TResult), null, site)!.Make<ValueBinding<TResult>>();
        return new FieldBinding<TParent, TResult>(
            new RowCall<TParent, TResult>(new ArgumentText(field), resolve), value);
    }

    private TValue Get(TParent parent, string arguments)
    {
        return (TValue)(_isEcho ? arguments : values.Get(SeedOf(parent), field, typeof(TValue)))!;
    }

    private async Task<TValue> GetLaterAsync(TParent parent, string arguments)
    {
        if (SeedOf(parent) % 2 == 0)
        {
            await Task.Yield();
        }

        return Get(parent, arguments);
    }

    private int SeedOf(TParent parent) => parent is Row row ? row.Seed : values.RootSeed;
}

/// <summary>Calls what answers a field with the text of its arguments.</summary>
internal sealed class RowCall<TParent, TResult>(
    ArgumentText arguments, Func<OperationExecution, TParent, string, TResult> resolve)
    : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan field)
    {
        return new RowCall<TParent, TResult>(arguments.Bind(field), resolve);
    }

    public override TResult Invoke(OperationExecution operation, TParent parent)
    {
        return resolve(operation, parent, arguments.Read(operation));
    }
}

/// <summary>Loads values of one CLR type for whatever fields ask for them.</summary>
internal sealed class RowLoader<TValue>(RowValues values) : KeyedDataLoader<(int Seed, FieldDefinition Field), TValue>
{
    protected override async ValueTask LoadBatchAsync(
        LoadBatch<(int Seed, FieldDefinition Field), TValue> batch, CancellationToken cancellation)
    {
        await Task.Yield();
        for (var i = 0; i < batch.Count; i++)
        {
            try
            {
                batch.Set(i, (TValue)values.Get(batch[i].Seed, batch[i].Field, typeof(TValue))!);
            }
            catch (GraphQLException error)
            {
                batch.Fail(i, error);
            }
        }
    }
}
