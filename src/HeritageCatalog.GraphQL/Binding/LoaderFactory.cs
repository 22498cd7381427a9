using System.Reflection;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Makes loaders whose constructors take services of the request.</summary>
internal static class LoaderFactory
{
    public static Func<IServiceProvider, DataLoader> Create(Type loader)
    {
        var constructors = loader.GetConstructors();
        if (constructors.Length != 1)
        {
            throw new ArgumentException($"{loader} must have exactly one public constructor.", nameof(loader));
        }

        var parameters = Array.ConvertAll(constructors[0].GetParameters(), parameter => parameter.ParameterType);
        var constructor = ConstructorInvoker.Create(constructors[0]);
        return services => (DataLoader)constructor.Invoke(GetAll(services, loader, parameters));
    }

    private static Span<object?> GetAll(IServiceProvider services, Type loader, Type[] parameters)
    {
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = services.GetService(parameters[i]) ?? throw new InvalidOperationException(
                $"{loader} needs the service {parameters[i]}, which is not registered.");
        }

        return arguments;
    }
}
