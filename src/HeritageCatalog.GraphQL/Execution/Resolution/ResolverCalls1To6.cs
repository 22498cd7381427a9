using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Resolution;

internal sealed class ResolverCall<TParent, T1, TResult>(
    Func<TParent, T1, TResult> resolve,
    ParameterReader<T1> p1)
    : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan f)
    {
        return new ResolverCall<TParent, T1, TResult>(
            resolve,
            p1.Bind(f));
    }

    public override TResult Invoke(OperationExecution o, TParent parent)
    {
        return resolve(
            parent,
            p1.Read(o));
    }
}

internal sealed class ResolverCall<TParent, T1, T2, TResult>(
    Func<TParent, T1, T2, TResult> resolve,
    ParameterReader<T1> p1,
    ParameterReader<T2> p2)
    : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan f)
    {
        return new ResolverCall<TParent, T1, T2, TResult>(
            resolve,
            p1.Bind(f), p2.Bind(f));
    }

    public override TResult Invoke(OperationExecution o, TParent parent)
    {
        return resolve(
            parent,
            p1.Read(o), p2.Read(o));
    }
}

internal sealed class ResolverCall<TParent, T1, T2, T3, TResult>(
    Func<TParent, T1, T2, T3, TResult> resolve,
    ParameterReader<T1> p1,
    ParameterReader<T2> p2,
    ParameterReader<T3> p3)
    : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan f)
    {
        return new ResolverCall<TParent, T1, T2, T3, TResult>(
            resolve,
            p1.Bind(f), p2.Bind(f), p3.Bind(f));
    }

    public override TResult Invoke(OperationExecution o, TParent parent)
    {
        return resolve(
            parent,
            p1.Read(o), p2.Read(o), p3.Read(o));
    }
}

internal sealed class ResolverCall<TParent, T1, T2, T3, T4, TResult>(
    Func<TParent, T1, T2, T3, T4, TResult> resolve,
    ParameterReader<T1> p1,
    ParameterReader<T2> p2,
    ParameterReader<T3> p3,
    ParameterReader<T4> p4)
    : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan f)
    {
        return new ResolverCall<TParent, T1, T2, T3, T4, TResult>(
            resolve,
            p1.Bind(f), p2.Bind(f), p3.Bind(f), p4.Bind(f));
    }

    public override TResult Invoke(OperationExecution o, TParent parent)
    {
        return resolve(
            parent,
            p1.Read(o), p2.Read(o), p3.Read(o), p4.Read(o));
    }
}

internal sealed class ResolverCall<TParent, T1, T2, T3, T4, T5, TResult>(
    Func<TParent, T1, T2, T3, T4, T5, TResult> resolve,
    ParameterReader<T1> p1,
    ParameterReader<T2> p2,
    ParameterReader<T3> p3,
    ParameterReader<T4> p4,
    ParameterReader<T5> p5)
    : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan f)
    {
        return new ResolverCall<TParent, T1, T2, T3, T4, T5, TResult>(
            resolve,
            p1.Bind(f), p2.Bind(f), p3.Bind(f), p4.Bind(f), p5.Bind(f));
    }

    public override TResult Invoke(OperationExecution o, TParent parent)
    {
        return resolve(
            parent,
            p1.Read(o), p2.Read(o), p3.Read(o), p4.Read(o), p5.Read(o));
    }
}

internal sealed class ResolverCall<TParent, T1, T2, T3, T4, T5, T6, TResult>(
    Func<TParent, T1, T2, T3, T4, T5, T6, TResult> resolve,
    ParameterReader<T1> p1,
    ParameterReader<T2> p2,
    ParameterReader<T3> p3,
    ParameterReader<T4> p4,
    ParameterReader<T5> p5,
    ParameterReader<T6> p6)
    : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan f)
    {
        return new ResolverCall<TParent, T1, T2, T3, T4, T5, T6, TResult>(
            resolve,
            p1.Bind(f), p2.Bind(f), p3.Bind(f), p4.Bind(f), p5.Bind(f), p6.Bind(f));
    }

    public override TResult Invoke(OperationExecution o, TParent parent)
    {
        return resolve(
            parent,
            p1.Read(o), p2.Read(o), p3.Read(o), p4.Read(o), p5.Read(o), p6.Read(o));
    }
}
