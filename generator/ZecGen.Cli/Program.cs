using ZecGen.Cli;
using ZecGen.Cli.Terminals;

return Tool.Run(args, Terminal.OfProcess);
