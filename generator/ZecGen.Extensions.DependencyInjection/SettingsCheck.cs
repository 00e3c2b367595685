using Microsoft.Extensions.Options;

namespace ZecGen.Extensions.DependencyInjection;

/// <summary>Reports what is wrong with the settings of a registration.</summary>
/// <param name="id">The name of its options.</param>
internal sealed class SettingsCheck(string id) : IValidateOptions<ApiClientSettings>
{
    public ValidateOptionsResult Validate(string? name, ApiClientSettings options)
    {
        if (name != id) return ValidateOptionsResult.Skip;
        var problems = options.Check();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.Select(problem => $"{id}: {problem}"));
    }
}
