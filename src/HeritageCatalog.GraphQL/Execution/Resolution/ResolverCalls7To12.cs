using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Resolution;

internal sealed class ResolverCall<TParent, T1, T2, T3, T4, T5, T6, T7, TResult>(
    Func<TParent, T1, T2, T3, T4, T5, T6, T7, TResult> resolve,
    ParameterReader<T1> p1,
    ParameterReader<T2> p2,
    ParameterReader<T3> p3,
    ParameterReader<T4> p4,
    ParameterReader<T5> p5,
    ParameterReader<T6> p6,
    ParameterReader<T7> p7)
    : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan f)
    {
        return new ResolverCall<TParent, T1, T2, T3, T4, T5, T6, T7, TResult>(
            resolve,
            p1.Bind(f), p2.Bind(f), p3.Bind(f), p4.Bind(f), p5.Bind(f), p6.Bind(f),
            p7.Bind(f));
    }

    public override TResult Invoke(OperationExecution o, TParent parent)
    {
        return resolve(
            parent,
            p1.Read(o), p2.Read(o), p3.Read(o), p4.Read(o), p5.Read(o), p6.Read(o),
            p7.Read(o));
    }
}

internal sealed class ResolverCall<TParent, T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
    Func<TParent, T1, T2, T3, T4, T5, T6, T7, T8, TResult> resolve,
    ParameterReader<T1> p1,
    ParameterReader<T2> p2,
    ParameterReader<T3> p3,
    ParameterReader<T4> p4,
    ParameterReader<T5> p5,
    ParameterReader<T6> p6,
    ParameterReader<T7> p7,
    ParameterReader<T8> p8)
    : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan f)
    {
        return new ResolverCall<TParent, T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
            resolve,
            p1.Bind(f), p2.Bind(f), p3.Bind(f), p4.Bind(f), p5.Bind(f), p6.Bind(f),
            p7.Bind(f), p8.Bind(f));
    }

    public override TResult Invoke(OperationExecution o, TParent parent)
    {
        return resolve(
            parent,
            p1.Read(o), p2.Read(o), p3.Read(o), p4.Read(o), p5.Read(o), p6.Read(o),
            p7.Read(o), p8.Read(o));
    }
}

internal sealed class ResolverCall<TParent, T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(
    Func<TParent, T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> resolve,
    ParameterReader<T1> p1,
    ParameterReader<T2> p2,
    ParameterReader<T3> p3,
    ParameterReader<T4> p4,
    ParameterReader<T5> p5,
    ParameterReader<T6> p6,
    ParameterReader<T7> p7,
    ParameterReader<T8> p8,
    ParameterReader<T9> p9)
    : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan f)
    {
        return new ResolverCall<TParent, T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(
            resolve,
            p1.Bind(f), p2.Bind(f), p3.Bind(f), p4.Bind(f), p5.Bind(f), p6.Bind(f),
            p7.Bind(f), p8.Bind(f), p9.Bind(f));
    }

    public override TResult Invoke(OperationExecution o, TParent parent)
    {
        return resolve(
            parent,
            p1.Read(o), p2.Read(o), p3.Read(o), p4.Read(o), p5.Read(o), p6.Read(o),
            p7.Read(o), p8.Read(o), p9.Read(o));
    }
}

internal sealed class ResolverCall<TParent, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(
    Func<TParent, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> resolve,
    ParameterReader<T1> p1,
    ParameterReader<T2> p2,
    ParameterReader<T3> p3,
    ParameterReader<T4> p4,
    ParameterReader<T5> p5,
    ParameterReader<T6> p6,
    ParameterReader<T7> p7,
    ParameterReader<T8> p8,
    ParameterReader<T9> p9,
    ParameterReader<T10> p10)
    : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan f)
    {
        return new ResolverCall<TParent, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(
            resolve,
            p1.Bind(f), p2.Bind(f), p3.Bind(f), p4.Bind(f), p5.Bind(f), p6.Bind(f),
            p7.Bind(f), p8.Bind(f), p9.Bind(f), p10.Bind(f));
    }

    public override TResult Invoke(OperationExecution o, TParent parent)
    {
        return resolve(
            parent,
            p1.Read(o), p2.Read(o), p3.Read(o), p4.Read(o), p5.Read(o), p6.Read(o),
            p7.Read(o), p8.Read(o), p9.Read(o), p10.Read(o));
    }
}

internal sealed class ResolverCall<TParent, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, TResult>(
    Func<TParent, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, TResult> resolve,
    ParameterReader<T1> p1,
    ParameterReader<T2> p2,
    ParameterReader<T3> p3,
    ParameterReader<T4> p4,
    ParameterReader<T5> p5,
    ParameterReader<T6> p6,
    ParameterReader<T7> p7,
    ParameterReader<T8> p8,
    ParameterReader<T9> p9,
    ParameterReader<T10> p10,
    ParameterReader<T11> p11)
    : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan f)
    {
        return new ResolverCall<TParent, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, TResult>(
            resolve,
            p1.Bind(f), p2.Bind(f), p3.Bind(f), p4.Bind(f), p5.Bind(f), p6.Bind(f),
            p7.Bind(f), p8.Bind(f), p9.Bind(f), p10.Bind(f), p11.Bind(f));
    }

    public override TResult Invoke(OperationExecution o, TParent parent)
    {
        return resolve(
            parent,
            p1.Read(o), p2.Read(o), p3.Read(o), p4.Read(o), p5.Read(o), p6.Read(o),
            p7.Read(o), p8.Read(o), p9.Read(o), p10.Read(o), p11.Read(o));
    }
}

internal sealed class ResolverCall<TParent, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, TResult>(
    Func<TParent, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, TResult> resolve,
    ParameterReader<T1> p1,
    ParameterReader<T2> p2,
    ParameterReader<T3> p3,
    ParameterReader<T4> p4,
    ParameterReader<T5> p5,
    ParameterReader<T6> p6,
    ParameterReader<T7> p7,
    ParameterReader<T8> p8,
    ParameterReader<T9> p9,
    ParameterReader<T10> p10,
    ParameterReader<T11> p11,
    ParameterReader<T12> p12)
    : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan f)
    {
        return new ResolverCall<TParent, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, TResult>(
            resolve,
            p1.Bind(f), p2.Bind(f), p3.Bind(f), p4.Bind(f), p5.Bind(f), p6.Bind(f),
            p7.Bind(f), p8.Bind(f), p9.Bind(f), p10.Bind(f), p11.Bind(f), p12.Bind(f));
    }

    public override TResult Invoke(OperationExecution o, TParent parent)
    {
        return resolve(
            parent,
            p1.Read(o), p2.Read(o), p3.Read(o), p4.Read(o), p5.Read(o), p6.Read(o),
            p7.Read(o), p8.Read(o), p9.Read(o), p10.Read(o), p11.Read(o), p12.Read(o));
    }
}
