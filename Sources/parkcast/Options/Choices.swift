import ArgumentParser
import Reporting
import Simulation

extension Language: ExpressibleByArgument {}
extension InstructionSet: ExpressibleByArgument {}
extension EnsembleDesign: ExpressibleByArgument {}
